-- A circular or instruction: who gave it, its number and day, what it asks, whom it is for, until when each unit says that its people know it.
create table prevention_circulars (
  nr           @identity,
  id           uuid not null unique,
  office       uuid not null,
  kind         text not null,
  role         text not null,
  issuer       text not null,
  number       text not null,
  dated        date not null,
  title        text not null,
  summary      text not null,
  obligations  text not null,
  instrument   text,
  scope        text not null,
  due_on       date not null,
  zone         text not null,
  "by"         text not null,
  at           timestamptz not null,
  unique (office, issuer, number)
);
create index prevention_circulars_office on prevention_circulars (office, nr);

-- The units a circular reached, with the names and the head count they had then. A unit that joins later is reached later, and has its own due day.
create table prevention_circular_units (
  nr           @identity,
  circular     bigint not null references prevention_circulars (nr),
  unit         uuid not null,
  name         text not null,
  agency       uuid not null,
  agency_name  text not null,
  region       text not null,
  members      integer not null,
  due_on       date not null,
  at           timestamptz not null,
  unique (circular, unit)
);
create index prevention_circular_units_name on prevention_circular_units (circular, name, nr);
create index prevention_circular_units_unit on prevention_circular_units (unit);

-- A unit's "siap": who said it, for how many employees. unit is the row above.
create table prevention_acknowledgements (
  unit       bigint primary key references prevention_circular_units (nr),
  circular   bigint not null,
  person     uuid not null,
  name       text not null,
  role       text not null,
  employees  integer not null,
  at         timestamptz not null
);
create index prevention_acknowledgements_circular on prevention_acknowledgements (circular);

-- A circular is sent again to the units that have not answered: when, and to how many.
create table prevention_circular_reminders (
  id        uuid primary key,
  circular  bigint not null references prevention_circulars (nr),
  units     integer not null,
  "by"      text not null,
  at        timestamptz not null
);
create index prevention_circular_reminders_circular on prevention_circular_reminders (circular, at);

-- A circular that is in force no more: withdrawn, or replaced by another of the same office.
create table prevention_circular_ends (
  circular  bigint primary key references prevention_circulars (nr),
  replaced  bigint references prevention_circulars (nr),
  why       text not null,
  "by"      text not null,
  at        timestamptz not null
);

-- Who answers for a unit: its head, its coordinators, those of units above who have it with theirs. A copy of the register, so that the public door need not
-- read it; kept in step after each change there.
create table prevention_carriers (
  unit     uuid not null,
  person   uuid not null,
  role     text not null,
  number   text not null,
  name     text not null,
  born_on  date,
  primary key (unit, person)
);
create index prevention_carriers_person on prevention_carriers (person);

-- A carrier's personal address: the hash of its token. The greatest serial of a person is the one that opens.
create table prevention_carrier_doors (
  hash    bytea primary key,
  person  uuid not null,
  serial  integer not null,
  at      timestamptz not null,
  unique (person, serial)
);
