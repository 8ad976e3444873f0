-- An event of prevention: what is planned, for whom, with which pledge to be read aloud. What became of it stands in the tables below, each with who and when.
create table prevention_events (
  nr              @identity,
  id              uuid not null unique,
  office          uuid not null,
  kind            text not null,
  title           text not null,
  region          text not null,
  place           text not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  zone            text not null,
  agenda          text not null,
  moderator       text not null,
  speaker_lines   text not null,
  material_lines  text not null,
  scope           text not null,
  institutions    text not null,
  wording         uuid references prevention_wordings (id),
  "by"            text not null,
  at              timestamptz not null
);
create index prevention_events_office on prevention_events (office, starts_at, nr);

-- Whom the invited units employ on the day. key is a digest of birth date and end of the number under the installation's key, by which somebody at the
-- door is found; neither of the two stands here. plain is the name without titles and signs, by which a line of a paper list finds its person.
create table prevention_event_invitees (
  event        bigint not null,
  person       uuid not null,
  name         text not null,
  plain        text not null,
  institution  text not null,
  key          bytea,
  primary key (event, person)
);
create index prevention_event_invitees_key on prevention_event_invitees (event, key);
create index prevention_event_invitees_plain on prevention_event_invitees (event, plain);

create table prevention_event_holdings (
  event  bigint primary key references prevention_events (nr),
  "by"   text not null,
  at     timestamptz not null
);

create table prevention_event_cancellations (
  event   bigint primary key references prevention_events (nr),
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null
);

-- Written again until they are approved.
create table prevention_event_minutes (
  event  bigint primary key references prevention_events (nr),
  text   text not null,
  "by"   text not null,
  at     timestamptz not null
);

create table prevention_event_approvals (
  event     bigint primary key references prevention_events (nr),
  approver  text not null,
  "by"      text not null,
  at        timestamptz not null
);

-- The text of the event was read aloud together. Nobody signed.
create table prevention_event_readings (
  event    bigint primary key references prevention_events (nr),
  wording  uuid not null references prevention_wordings (id),
  "by"     text not null,
  at       timestamptz not null
);

-- Who was there, once: key is a digest of the person, or of a guest's name and institution. hash is that of the address which only the attendee has.
create table prevention_attendances (
  id           uuid primary key,
  event        bigint not null references prevention_events (nr),
  key          bytea not null,
  person       uuid,
  name         text not null,
  institution  text not null,
  how          text not null,
  hash         bytea not null unique,
  code         text not null unique,
  at           timestamptz not null,
  unique (event, key)
);
create index prevention_attendances_event on prevention_attendances (event, id);
create index prevention_attendances_person on prevention_attendances (person);

create table prevention_quiz_questions (
  event    bigint not null references prevention_events (nr),
  serial   integer not null,
  text     text not null,
  choices  text not null,
  answer   integer not null,
  source   text not null,
  link     text,
  primary key (event, serial)
);

create table prevention_quiz_turns (
  event  bigint not null references prevention_events (nr),
  turn   text not null,
  "by"   text not null,
  at     timestamptz not null,
  primary key (event, turn)
);

-- A pseudonym follows from the attendance under the installation's key: the two quizzes of one attendee meet, and no row says whose they are. No time stands
-- here, which would tell it.
create table prevention_quiz_answers (
  event      bigint not null,
  turn       text not null,
  pseudonym  bytea not null,
  choices    text not null,
  primary key (event, turn, pseudonym)
);

-- A joint declaration: the text, and the institutions whose representatives sign it.
create table prevention_declarations (
  event    bigint primary key references prevention_events (nr),
  wording  uuid not null references prevention_wordings (id),
  "by"     text not null,
  at       timestamptz not null
);
create table prevention_declarers (
  id           uuid primary key,
  event        bigint not null references prevention_declarations (event),
  serial       integer not null,
  institution  text not null,
  hash         bytea not null unique,
  unique (event, serial)
);

-- content is what was signed, word for word; signature is the installation's.
create table prevention_declaration_signatures (
  declarer   uuid primary key references prevention_declarers (id),
  content    text not null,
  signature  bytea not null,
  at         timestamptz not null
);

-- Who saw whom among those who were there: the access trail of a subject.
create table prevention_event_views (
  id       uuid primary key,
  event    bigint not null,
  person   uuid not null,
  at       timestamptz not null,
  officer  uuid not null,
  how      text not null
);
create index prevention_event_views_person on prevention_event_views (person, at);
