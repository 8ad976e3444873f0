-- Offices, valid for a time: agencies are abolished and Panwascam are formed per election.
create table access_offices (
  id          uuid primary key,
  kind        text not null check (kind in ('BawasluRi', 'BawasluProvinsi', 'BawasluKabKota', 'Panwascam', 'Pkd', 'Bkn', 'Bkpsdm', 'Ppk')),
  name        text not null,
  code        text not null,
  region      text not null,
  zone        text not null check (zone in ('Wib', 'Wita', 'Wit')),
  superior    uuid references access_offices (id),
  valid_from  date not null,
  valid_to    date,
  unique (code, valid_from)
);
create index access_offices_superior on access_offices (superior);

-- Which regions an office covers when. receives_reports: the office itself handles what is reported there (a PKD only passes on).
create table access_jurisdictions (
  office            uuid not null references access_offices (id),
  region            text not null,
  valid_from        date not null,
  valid_to          date,
  receives_reports  boolean not null,
  primary key (office, region, valid_from)
);
create index access_jurisdictions_region on access_jurisdictions (region);

-- The office's key pair, one per generation. Present is the one without retirement; the private half exists only in the wraps and copies below.
create table access_office_keys (
  id          uuid primary key,
  office      uuid not null references access_offices (id),
  generation  integer not null,
  public_key  bytea not null unique,
  made_at     timestamptz not null,
  unique (office, generation)
);
create table access_office_key_retirements (
  key  uuid primary key references access_office_keys (id),
  at   timestamptz not null
);
create table access_office_key_confirmations (
  key   uuid primary key references access_office_keys (id),
  at    timestamptz not null,
  "by"  uuid not null references access_officers (id)
);
create table access_office_key_wraps (
  key      uuid not null references access_office_keys (id),
  officer  uuid not null references access_officers (id),
  sealed   bytea not null,
  primary key (key, officer)
);
create index access_office_key_wraps_officer on access_office_key_wraps (officer);

-- Content keys. A wrap is addressed by the public key it is sealed to: an office's, a reporter's, an identity key's, an officer's.
create table access_seals (
  id       uuid primary key,
  made_at  timestamptz not null
);
create table access_seal_readers (
  seal    uuid not null references access_seals (id),
  office  uuid not null references access_offices (id),
  primary key (seal, office)
);
create index access_seal_readers_office on access_seal_readers (office);
create table access_seal_wraps (
  seal    uuid not null references access_seals (id),
  to_key  bytea not null,
  sealed  bytea not null,
  primary key (seal, to_key)
);
create index access_seal_wraps_to on access_seal_wraps (to_key);

-- Four eyes: the private half of an identity key exists only in boxes for two, sealed to the inner officer, then to the outer.
create table access_identity_keys (
  id          uuid primary key,
  office      uuid not null references access_offices (id),
  generation  integer not null,
  public_key  bytea not null unique,
  made_at     timestamptz not null,
  unique (office, generation)
);
create table access_identity_boxes (
  key            uuid not null references access_identity_keys (id),
  outer_officer  uuid not null references access_officers (id),
  inner_officer  uuid not null references access_officers (id),
  sealed         bytea not null,
  primary key (key, outer_officer, inner_officer)
);
create index access_identity_boxes_outer on access_identity_boxes (outer_officer);
create index access_identity_boxes_inner on access_identity_boxes (inner_officer);
create table access_askings (
  id             uuid primary key,
  seal           uuid not null references access_seals (id),
  asked_by       uuid not null references access_officers (id),
  asked_at       timestamptz not null,
  reason_place   text not null,
  sealed_reason  bytea not null
);
create table access_asking_boxes (
  asking         uuid not null references access_askings (id),
  key            uuid not null references access_identity_keys (id),
  inner_officer  uuid not null references access_officers (id),
  sealed         bytea not null,
  primary key (asking, key, inner_officer)
);
create index access_asking_boxes_inner on access_asking_boxes (inner_officer);
create table access_agreements (
  asking  uuid primary key references access_askings (id),
  "by"    uuid not null references access_officers (id),
  at      timestamptz not null
);

-- Recovery: each generation of each office's key in boxes for two custodians.
create table access_custodians (
  officer   uuid primary key references access_officers (id),
  named_at  timestamptz not null
);
create table access_recovery_copies (
  key            uuid not null references access_office_keys (id),
  outer_officer  uuid not null references access_officers (id),
  inner_officer  uuid not null references access_officers (id),
  sealed         bytea not null,
  primary key (key, outer_officer, inner_officer)
);
create index access_recovery_copies_outer on access_recovery_copies (outer_officer);
create index access_recovery_copies_inner on access_recovery_copies (inner_officer);
create table access_recoveries (
  id           uuid primary key,
  office       uuid not null references access_offices (id),
  for_officer  uuid not null references access_officers (id),
  asked_at     timestamptz not null
);
create table access_recovery_shares (
  recovery  uuid primary key references access_recoveries (id),
  "by"      uuid not null references access_officers (id),
  at        timestamptz not null
);
create table access_recovery_boxes (
  recovery       uuid not null references access_recoveries (id),
  key            uuid not null references access_office_keys (id),
  inner_officer  uuid not null references access_officers (id),
  sealed         bytea not null,
  primary key (recovery, key, inner_officer)
);
create index access_recovery_boxes_inner on access_recovery_boxes (inner_officer);
create table access_recovery_grants (
  recovery  uuid primary key references access_recoveries (id),
  "by"      uuid not null references access_officers (id),
  at        timestamptz not null
);
