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

-- A campaign of banners, brochures, posts and the like, and what it wants in each village (Kemendagri code).
create table prevention_campaigns (
  nr       @identity,
  id       uuid not null unique,
  office   uuid not null,
  medium   text not null,
  name     text not null,
  message  text not null,
  "from"   date not null,
  "to"     date not null,
  zone     text not null,
  "by"     text not null,
  at       timestamptz not null
);
create index prevention_campaigns_office on prevention_campaigns (office, nr);
create table prevention_campaign_targets (
  campaign  bigint not null references prevention_campaigns (nr),
  village   text not null,
  wanted    integer not null,
  primary key (campaign, village)
);

-- A photo that proves something was done: without what a camera writes beside the picture. The same photo proves once in a campaign.
create table prevention_photos (
  id        uuid primary key,
  campaign  bigint not null references prevention_campaigns (nr),
  type      text not null,
  sha256    text not null,
  bytes     bytea not null,
  at        timestamptz not null,
  unique (campaign, sha256)
);

-- What was put up, handed out or posted in a village, with its photo where there is one.
create table prevention_placements (
  id         uuid primary key,
  campaign   bigint not null references prevention_campaigns (nr),
  village    text not null,
  count      integer not null,
  placed_on  date not null,
  photo      uuid references prevention_photos (id),
  office     uuid not null,
  "by"       text not null,
  at         timestamptz not null
);
create index prevention_placements_village on prevention_placements (campaign, village, id);

-- Whoever answers for somebody whose wife or husband stands for election is reminded once at each stage of it.
create table prevention_spouse_reminders (
  declaration  uuid not null,
  stage        text not null,
  id           uuid not null unique,
  person       uuid not null,
  name         text not null,
  unit         uuid not null,
  agency       uuid not null,
  election     text not null,
  at           timestamptz not null,
  primary key (declaration, stage)
);
create index prevention_spouse_reminders_unit on prevention_spouse_reminders (unit, id);
create index prevention_spouse_reminders_agency on prevention_spouse_reminders (agency, id);
