-- An import that an officer stopped, and let go on. It stands between two chunks: what earlier chunks brought stays.
create table registry_import_halts (
  id      uuid primary key,
  import  bigint not null references registry_imports (nr),
  "by"    text not null,
  reason  text not null,
  at      timestamptz not null
);
create index registry_import_halts_import on registry_import_halts (import);

create table registry_import_resumptions (
  halt_id  uuid primary key references registry_import_halts (id),
  "by"     text not null,
  at       timestamptz not null
);

-- What an agency says of a position against what its name tells: the last one counts, for that agency alone. Imports never touch it.
create table registry_position_corrections (
  id             uuid primary key,
  agency         bigint not null references registry_agencies (nr),
  position       bigint not null references registry_positions (nr),
  serial         integer not null,
  office_holder  boolean not null,
  reason         text not null,
  "by"           text not null,
  at             timestamptz not null,
  unique (agency, position, serial)
);
