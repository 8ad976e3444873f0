-- An officer says that somebody signed on paper. take counts the person's pacts of the round before it, serial the sheets of this take: a sheet that was
-- rejected can be recorded again, one that waits cannot be recorded twice.
create table prevention_sheets (
  id         uuid primary key,
  round      bigint not null,
  person     uuid not null,
  take       integer not null,
  serial     integer not null,
  unit       bigint not null,
  signed_on  date not null,
  scan       text,
  "by"       uuid not null,
  at         timestamptz not null,
  unique (round, person, take, serial)
);
create index prevention_sheets_unit on prevention_sheets (round, unit, at);

-- Another officer looked at the sheet. A confirmed one becomes a pact.
create table prevention_sheet_checks (
  sheet      uuid primary key references prevention_sheets (id),
  confirmed  boolean not null,
  "by"       uuid not null,
  at         timestamptz not null
);

-- A kiosk at an event: for some hours, people of a unit and of those below it sign one after another on one device. Its token follows from the
-- installation's key and the id; here stands the token's hash alone.
create table prevention_kiosks (
  id         uuid primary key,
  hash       bytea not null unique,
  round      bigint not null references prevention_rounds (nr),
  unit       bigint not null references prevention_units (nr),
  closes_at  timestamptz not null,
  "by"       uuid not null,
  at         timestamptz not null
);
create index prevention_kiosks_unit on prevention_kiosks (round, unit, at);

-- Closed before its time.
create table prevention_kiosk_ends (
  kiosk  uuid primary key references prevention_kiosks (id),
  "by"   uuid not null,
  at     timestamptz not null
);

-- Wrong confirmations at a kiosk: of one person, and of all under the person zero.
create table prevention_kiosk_tries (
  kiosk   uuid not null,
  person  uuid not null,
  count   integer not null,
  at      timestamptz not null,
  primary key (kiosk, person)
);
create index prevention_signers_number on prevention_signers (round, number);

-- What the signer's own device signed of a pact: all that is needed to verify it without Netra.
create table prevention_pact_passkeys (
  code                text primary key,
  public_key          bytea not null,
  authenticator_data  bytea not null,
  client_data         bytea not null,
  signature           bytea not null
);

-- What a unit may show of a round: counts on a day, signed by the installation.
create table prevention_certificates (
  code       text primary key,
  round      bigint not null references prevention_rounds (nr),
  unit       bigint not null references prevention_units (nr),
  content    text not null,
  signature  bytea not null,
  "by"       uuid not null,
  at         timestamptz not null
);
create index prevention_certificates_unit on prevention_certificates (round, unit, at);
