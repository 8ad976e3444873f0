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
