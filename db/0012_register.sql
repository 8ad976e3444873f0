-- The register of personnel: whom an agency employs, where, as what, since when. Rows of employments are many and lean: inside the module a unit and
-- a position are known by a number. They carry no foreign keys on purpose: units and positions are never deleted, and a check for each of millions
-- of rows would cost as much as the row.
create table registry_agencies (
  nr          @identity,
  id          uuid not null unique,
  key         text not null unique,
  name        text not null,
  kind        text not null,
  region      text not null,
  ppk_office  uuid
);

-- The key is the name under which files call a unit, above it where a file says so; moving a unit in the tree leaves its key.
create table registry_units (
  nr      @identity,
  id      uuid not null unique,
  agency  bigint not null references registry_agencies (nr),
  above   bigint references registry_units (nr),
  key     text not null,
  name    text not null,
  region  text not null,
  unique (agency, key)
);
create index registry_units_above on registry_units (agency, above, name);

create table registry_positions (
  nr             @identity,
  key            text not null unique,
  name           text not null,
  office_holder  boolean not null
);

-- A person is the id that employments share. The present one has no end; a change closes it and opens the next, so nothing is overwritten.
-- scope: 0 where the number is the nation's (NIP, NI PPPK), else the agency whose own number it is.
create table registry_employments (
  person    uuid not null,
  serial    integer not null,
  number    text not null,
  scope     bigint not null,
  name      text not null,
  unit      bigint not null,
  position  bigint not null,
  status    text not null,
  born_on   date,
  since     date not null,
  until     date,
  import    bigint not null,
  primary key (person, serial)
);
create unique index registry_employments_number on registry_employments (number, scope) where until is null;
create index registry_employments_unit on registry_employments (unit, name, number) where until is null;

-- Numbers by which nobody is listed now but somebody was: who returns, or comes under the previous number, is found again.
create table registry_former_numbers (
  number  text not null,
  scope   bigint not null,
  person  uuid not null,
  primary key (number, scope, person)
);

-- Two ids that turned out to be one person: the history of the first belongs to the second.
create table registry_joins (
  person  uuid primary key,
  "into"  uuid not null,
  import  bigint not null
);
create index registry_joins_into on registry_joins ("into");

create table registry_unit_heads (
  id      uuid primary key,
  unit    bigint not null references registry_units (nr),
  person  uuid not null,
  "by"    text not null,
  at      timestamptz not null
);
create index registry_unit_heads_unit on registry_unit_heads (unit, at);

create table registry_coordinators (
  id          uuid primary key,
  unit        bigint not null references registry_units (nr),
  person      uuid not null,
  with_below  boolean not null,
  "by"        text not null,
  at          timestamptz not null
);
create index registry_coordinators_unit on registry_coordinators (unit);

create table registry_coordinator_ends (
  coordinator_id  uuid primary key references registry_coordinators (id),
  "by"            text not null,
  at              timestamptz not null
);

create table registry_spouse_declarations (
  id           uuid primary key,
  person       uuid not null,
  election     text not null,
  region       text not null,
  declared_on  date not null,
  leave_from   date,
  leave_until  date,
  "by"         text not null,
  at           timestamptz not null
);
create index registry_spouse_declarations_person on registry_spouse_declarations (person, at);

create table registry_korpri_boards (
  id      uuid primary key,
  agency  bigint not null references registry_agencies (nr),
  unit    bigint references registry_units (nr),
  name    text not null,
  "by"    text not null,
  at      timestamptz not null,
  unique (agency, name)
);

-- An import: what was asked, how far it is, how it ended. It is done when an end exists.
create table registry_imports (
  nr          @identity,
  id          uuid not null unique,
  agency      bigint references registry_agencies (nr),
  office      uuid,
  "by"        text not null,
  at          timestamptz not null,
  day         date not null,
  file_name   text not null,
  sha256      text not null,
  size        bigint not null,
  mapping     text not null,
  complete    boolean not null
);
create index registry_imports_office on registry_imports (office, nr);

-- Moved on in the transaction of each chunk. "rows" is also the fence: who finds another number than he left, no longer does the work.
create table registry_import_progress (
  import     bigint primary key references registry_imports (nr),
  rows       bigint not null,
  bytes      bigint not null,
  added      bigint not null,
  changed    bigint not null,
  unchanged  bigint not null,
  joined     bigint not null,
  rejected   bigint not null,
  agencies   bigint not null,
  units      bigint not null,
  at         timestamptz not null
);

create table registry_import_ends (
  import   bigint primary key references registry_imports (nr),
  refused  text,
  leavers  bigint not null,
  at       timestamptz not null
);

-- Present only while an import waits or runs.
create table registry_import_files (
  import  bigint primary key references registry_imports (nr),
  bytes   bytea not null
);

create table registry_import_checks (
  import  bigint primary key references registry_imports (nr),
  result  text not null,
  at      timestamptz not null
);

create table registry_import_starts (
  import  bigint primary key references registry_imports (nr),
  "by"    text not null,
  at      timestamptz not null
);

create table registry_rejects (
  import  bigint not null references registry_imports (nr),
  line    bigint not null,
  field   text not null,
  reason  text not null,
  value   text not null,
  primary key (import, line)
);

create table registry_leavers (
  import  bigint not null references registry_imports (nr),
  person  uuid not null,
  closed  boolean not null,
  primary key (import, person)
);

-- The headers an agency's own files use, kept for the next file.
create table registry_mappings (
  agency  bigint primary key references registry_agencies (nr),
  headers text not null
);

-- Who saw whom: the access trail of a subject.
create table registry_views (
  id       uuid primary key,
  person   uuid not null,
  at       timestamptz not null,
  officer  uuid not null,
  how      text not null
);
create index registry_views_person on registry_views (person, at);
