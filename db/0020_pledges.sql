-- Versions of what is signed. A version is never changed: a change is a new one. office is null for the texts that come with the product.
create table prevention_wordings (
  id       uuid primary key,
  office   uuid,
  code     text not null,
  version  integer not null,
  title    text not null,
  opening  text not null,
  points   text not null,
  closing  text not null,
  sources  text not null,
  sha256   text not null,
  "by"     text not null,
  at       timestamptz not null,
  unique (office, code, version)
);
create unique index prevention_wordings_sha256 on prevention_wordings (sha256) where office is null;

-- A pledge round: which text, for whom, from when to when. Those who are not ASN sign only where a text of their own is named.
create table prevention_rounds (
  nr                @identity,
  id                uuid not null unique,
  office            uuid not null,
  name              text not null,
  wording           uuid not null references prevention_wordings (id),
  non_asn_wording   uuid references prevention_wordings (id),
  scope             text not null,
  as_of             date not null,
  opens_at          timestamptz not null,
  closes_at         timestamptz not null,
  zone              text not null,
  "by"              text not null,
  at                timestamptz not null
);
create index prevention_rounds_office on prevention_rounds (office, nr);

-- The units of a round as the register had them. line names the unit and all above it by number, "/3/17/", so that counts are kept for each level;
-- members and signed count the unit and all below it and are moved in the transaction of what they count.
create table prevention_units (
  nr           @identity,
  round        bigint not null references prevention_rounds (nr),
  unit         uuid not null,
  above        bigint,
  line         text not null,
  name         text not null,
  agency       uuid not null,
  agency_name  text not null,
  region       text not null,
  members      bigint not null,
  signed       bigint not null,
  unique (round, unit)
);
create index prevention_units_above on prevention_units (round, above, name);

-- Who must sign, as the register had them. Rows are many and lean: no foreign keys, units are known by their number in the round.
create table prevention_signers (
  round     bigint not null,
  person    uuid not null,
  unit      bigint not null,
  number    text not null,
  name      text not null,
  status    text not null,
  position  text not null,
  born_on   date,
  at        timestamptz not null,
  primary key (round, person)
);
create index prevention_signers_unit on prevention_signers (round, unit, name, person);

-- Who no longer must: left the agency, or the units of the round. Coming back removes the row.
create table prevention_signer_ends (
  round   bigint not null,
  person  uuid not null,
  at      timestamptz not null,
  primary key (round, person)
);

-- The register is read into a round: when it opens, and after imports. Done when an end exists.
create table prevention_roster_runs (
  nr     @identity,
  round  bigint not null references prevention_rounds (nr),
  as_of  date not null,
  at     timestamptz not null
);
create index prevention_roster_runs_round on prevention_roster_runs (round, nr);
create table prevention_roster_run_ends (
  run     bigint primary key references prevention_roster_runs (nr),
  joined  bigint not null,
  moved   bigint not null,
  gone    bigint not null,
  at      timestamptz not null
);

-- An invitation's token and six digits follow from the installation's key, round, person and serial; here stands the token's hash alone. The greatest serial
-- of a person is the one that opens.
create table prevention_invitations (
  hash    bytea primary key,
  round   bigint not null,
  person  uuid not null,
  serial  integer not null,
  at      timestamptz not null
);
create unique index prevention_invitations_person on prevention_invitations (round, person, serial);

-- Wrong confirmations of an invitation: at five it is locked.
create table prevention_wrong_tries (
  hash   bytea primary key,
  count  integer not null,
  at     timestamptz not null
);

-- A signed pledge. content is what was signed, word for word; take counts revoked ones of the same person in the round before it. A person signs once.
create table prevention_pacts (
  code       text primary key,
  round      bigint not null,
  person     uuid not null,
  take       integer not null,
  unit       bigint not null,
  wording    uuid not null,
  assurance  text not null,
  content    text not null,
  salt       bytea not null,
  signature  bytea not null,
  at         timestamptz not null
);
create unique index prevention_pacts_once on prevention_pacts (round, person, take);
create index prevention_pacts_person on prevention_pacts (person, at);

-- Commitments due to the transparency log: one for each pact, written with it, taken out by the log alone.
create table prevention_dues (
  code        text primary key,
  commitment  bytea not null,
  at          timestamptz not null
);

create table prevention_revocations (
  code  text primary key references prevention_pacts (code),
  why   text not null,
  "by"  text not null,
  at    timestamptz not null
);

-- Somebody does not sign, and says why. The reason is sealed to the supervisor's office; the unit sees an unsigned pledge and nothing else.
create table prevention_refusals (
  id      uuid primary key,
  round   bigint not null,
  person  uuid not null,
  office  uuid not null,
  seal    uuid not null,
  reason  bytea not null,
  at      timestamptz not null,
  unique (round, person)
);
create index prevention_refusals_office on prevention_refusals (office, id);

-- Who saw whom in a round: the access trail of a subject.
create table prevention_views (
  id       uuid primary key,
  round    bigint not null,
  person   uuid not null,
  at       timestamptz not null,
  officer  uuid not null,
  how      text not null
);
create index prevention_views_person on prevention_views (person, at);
