-- What the register keeps beside the files, with its history: since when, until when, why, and what was said before.

-- A unit is led from a day, until another day if that is known. serial: two who name a head at once cannot both be the next.
alter table registry_unit_heads add column serial integer;
alter table registry_unit_heads add column since date;
alter table registry_unit_heads add column reason text not null default '';
update registry_unit_heads set serial = (select count(*) from registry_unit_heads o where o.unit = registry_unit_heads.unit and (o.at < registry_unit_heads.at or o.at = registry_unit_heads.at and o.id <= registry_unit_heads.id));
create unique index registry_unit_heads_serial on registry_unit_heads (unit, serial);

create table registry_unit_head_ends (
  head_id  uuid primary key references registry_unit_heads (id),
  until    date not null,
  reason   text not null,
  "by"     text not null,
  at       timestamptz not null
);

alter table registry_coordinators add column since date;
alter table registry_coordinators add column reason text not null default '';
alter table registry_coordinator_ends add column until date;
alter table registry_coordinator_ends add column reason text not null default '';

-- A board's name is free again once its term is over: the next term's board bears it.
create table registry_boards (
  id          uuid primary key,
  agency      bigint not null references registry_agencies (nr),
  first_unit  bigint references registry_units (nr),
  first_name  text not null,
  since       date,
  "by"        text not null,
  at          timestamptz not null
);
create index registry_boards_agency on registry_boards (agency);
insert into registry_boards (id, agency, first_unit, first_name, "by", at) select id, agency, unit, name, "by", at from registry_korpri_boards;
drop table registry_korpri_boards;

-- What a board is called and stands for since: the last one counts.
create table registry_board_corrections (
  id      uuid primary key,
  board   uuid not null references registry_boards (id),
  serial  integer not null,
  name    text not null,
  unit    bigint references registry_units (nr),
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null,
  unique (board, serial)
);

create table registry_board_ends (
  board   uuid primary key references registry_boards (id),
  until   date not null,
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null
);

-- Where a unit sits, where that is not its agency's region; registry_units.region holds what the last one says.
create table registry_unit_regions (
  id      uuid primary key,
  unit    bigint not null references registry_units (nr),
  serial  integer not null,
  region  text not null,
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null,
  unique (unit, serial)
);

-- Which office carries out sanctions for an agency, and from when; registry_agencies.ppk_office holds what the last one says.
create table registry_agency_ppks (
  id      uuid primary key,
  agency  bigint not null references registry_agencies (nr),
  serial  integer not null,
  office  uuid not null,
  since   date not null,
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null,
  unique (agency, serial)
);

-- A try to carry an import on that failed, and from when the next one may be made; an officer can let it be made at once.
create table registry_import_faults (
  import    bigint not null references registry_imports (nr),
  serial    integer not null,
  kind      text not null,
  retry_at  timestamptz not null,
  at        timestamptz not null,
  primary key (import, serial)
);

create table registry_import_retries (
  import  bigint not null,
  serial  integer not null,
  "by"    text not null,
  at      timestamptz not null,
  primary key (import, serial),
  foreign key (import, serial) references registry_import_faults (import, serial)
);

-- A second person, who was told name and number, found that they fit what the officer declared.
create table cases_tie_confirmations (
  tie_id  uuid primary key references cases_ties (id),
  "by"    uuid not null,
  at      timestamptz not null
);

-- An officer wants to take a declaration back. It counts until a second person agrees: cases_tie_ends holds that, with who.
create table cases_tie_withdrawals (
  id      uuid primary key,
  tie_id  uuid not null references cases_ties (id),
  at      timestamptz not null
);
create index cases_tie_withdrawals_tie on cases_tie_withdrawals (tie_id);

create table cases_tie_withdrawal_refusals (
  withdrawal_id  uuid primary key references cases_tie_withdrawals (id),
  "by"           uuid not null,
  at             timestamptz not null
);

alter table cases_tie_ends add column "by" uuid;
