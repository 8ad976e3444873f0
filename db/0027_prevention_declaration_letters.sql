-- An institution's letter was revoked, or another takes its place: the greatest serial is the one that opens, and none opens where hash is null. The first
-- letter has no row here.
create table prevention_declarer_letters (
  declarer  uuid not null references prevention_declarers (id),
  serial    integer not null,
  hash      bytea unique,
  reason    text not null,
  "by"      text not null,
  at        timestamptz not null,
  primary key (declarer, serial)
);
