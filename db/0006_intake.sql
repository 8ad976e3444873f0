-- A report. Texts are sealed, one column each; neither the receipt's code nor a plain hash of it is here.
create table intake_reports (
  id              uuid primary key,
  number          text not null unique,
  seal            uuid not null,
  office          uuid not null,
  held_by         uuid not null,
  region          text not null,
  act             text not null,
  acted_on        date,
  known_on        date,
  anonymous       boolean not null,
  received_at     timestamptz not null,
  narrative       bytea not null,
  reported        bytea not null,
  reported_unit   bytea not null,
  place           bytea not null,
  how_known       bytea not null,
  witnesses       bytea not null,
  evidence        bytea not null,
  public_key      bytea not null,
  verifier        bytea not null,
  identity_seal   uuid,
  identity        bytea,
  reported_print  text not null,
  event_print     text
);
create index intake_reports_reported_print on intake_reports (reported_print);
create index intake_reports_event_print on intake_reports (event_print);

-- The thread between reporter and office, sealed with the report's key.
create table intake_messages (
  seq      @identity, -- the order of the thread: a reporter's time is the whole hour and would sort before the question it answers
  id       uuid not null unique,
  report   uuid not null references intake_reports (id),
  at       timestamptz not null,
  sender   text not null check (sender in ('Reporter', 'Officer', 'System')),
  officer  uuid,
  office   uuid,
  text     bytea not null
);
create index intake_messages_report on intake_messages (report, seq);

create table intake_withdrawals (
  report    uuid primary key references intake_reports (id),
  at        timestamptz not null,
  shredded  boolean not null
);

-- An open mailbox: the reporter's private key under a key that only the cookie holds. Whole hours; the row goes at closing.
create table intake_mailboxes (
  token_hash     bytea primary key,
  report         uuid not null references intake_reports (id),
  encrypted_key  bytea not null,
  until          timestamptz not null
);

-- Who read a report, once per officer and day (access trail).
create table intake_openings (
  report   uuid not null references intake_reports (id),
  officer  uuid not null,
  day      date not null,
  primary key (report, officer, day)
);

-- Why an officer asked to open an identity, sealed with the report's key for the colleague who agrees or not.
create table intake_identity_requests (
  id       uuid primary key,
  report   uuid not null references intake_reports (id),
  officer  uuid not null,
  reason   bytea not null
);
