-- Handling, first half: from the receipt of a report to a heard case. A state is never a column: it is which of these records exist.
-- In clear: office, region, act, days, clocks, codes, who and when. Every free text and every person is sealed with the file's key.
create table cases_files (
  id         uuid primary key,
  office     uuid not null,
  seal       uuid not null,
  report     uuid,
  region     text not null,
  act        text not null,
  acted_on   date,
  election   text,
  anonymous  boolean not null,
  opened_at  timestamptz not null
);
create index cases_files_office on cases_files (office, id);
create index cases_files_report on cases_files (report);

create table cases_clocks (
  id          uuid primary key,
  file_id     uuid not null references cases_files (id),
  code        text not null,
  started_at  timestamptz not null,
  due_at      timestamptz not null,
  basis       text not null,
  derivation  text not null
);
create index cases_clocks_file on cases_clocks (file_id, due_at);

create table cases_clock_stops (
  clock_id  uuid primary key references cases_clocks (id),
  at        timestamptz not null,
  "by"      text not null,
  why       text not null
);

create table cases_reviews (
  id              uuid primary key,
  file_id         uuid not null references cases_files (id),
  round           integer not null,
  conclusion      text not null,
  passed_to       uuid,
  sealed_reasons  bytea not null,
  basis           text not null,
  "by"            uuid not null,
  at              timestamptz not null,
  unique (file_id, round)
);

create table cases_review_conditions (
  review_id    uuid not null references cases_reviews (id),
  code         text not null,
  met          boolean not null,
  sealed_note  bytea,
  primary key (review_id, code)
);

-- The reported person, sealed as a whole; the keyed fingerprint of the name and unit tells a second file about the same person without naming them.
create table cases_persons (
  file_id      uuid primary key references cases_files (id),
  sealed       bytea not null,
  fingerprint  text not null,
  "by"         uuid not null,
  at           timestamptz not null
);
create index cases_persons_fingerprint on cases_persons (fingerprint);

create table cases_tracing_notes (
  id           uuid primary key,
  file_id      uuid not null references cases_files (id),
  sealed_note  bytea not null,
  "by"         uuid not null,
  at           timestamptz not null
);
create index cases_tracing_notes_file on cases_tracing_notes (file_id);

create table cases_findings (
  file_id       uuid primary key references cases_files (id),
  act           text not null,
  acted_on      date not null,
  sealed_facts  bytea not null,
  basis         text not null,
  "by"          uuid not null,
  at            timestamptz not null
);

-- A number is the next of its office, year and kind; two officers who take the same one collide here and the second takes the next.
create table cases_registrations (
  file_id  uuid primary key references cases_files (id),
  office   uuid not null,
  year     integer not null,
  kind     text not null check (kind in ('LP', 'TM')),
  serial   integer not null,
  number   text not null,
  basis    text not null,
  "by"     uuid not null,
  at       timestamptz not null,
  unique (office, year, kind, serial)
);
create index cases_registrations_number on cases_registrations (number);

create table cases_clarifications (
  id            uuid primary key,
  file_id       uuid not null references cases_files (id),
  role          text not null check (role in ('reporter', 'reported', 'witness', 'expert')),
  held_at       timestamptz not null,
  sealed_name   bytea not null,
  sealed_place  bytea not null,
  after         uuid references cases_clarifications (id),
  basis         text not null,
  "by"          uuid not null,
  at            timestamptz not null
);
create index cases_clarifications_file on cases_clarifications (file_id, held_at);
create unique index cases_clarifications_after on cases_clarifications (after);

create table cases_hearings (
  clarification_id  uuid primary key references cases_clarifications (id),
  attended          boolean not null,
  sealed_minutes    bytea not null,
  "by"              uuid not null,
  at                timestamptz not null
);

create table cases_extensions (
  file_id         uuid primary key references cases_files (id),
  sealed_reasons  bytea not null,
  basis           text not null,
  "by"            uuid not null,
  at              timestamptz not null
);

create table cases_closures (
  file_id         uuid primary key references cases_files (id),
  reason          text not null,
  sealed_reasons  bytea not null,
  basis           text not null,
  "by"            uuid not null,
  at              timestamptz not null
);

create table cases_recusals (
  file_id         uuid not null references cases_files (id),
  officer         uuid not null,
  sealed_reasons  bytea not null,
  at              timestamptz not null,
  primary key (file_id, officer)
);
