-- The journal: audit trail, outbox, source of statistics and input of the transparency log at once.
create table kernel_journal (
  seq      @identity,
  tx       bigint not null default 0,
  id       uuid not null unique,
  at       timestamptz not null,
  "by"     text not null,
  kind     text not null,
  subject  uuid not null,
  because  text not null,
  body     text not null
);
create index kernel_journal_subject on kernel_journal (subject, seq);
create index kernel_journal_order on kernel_journal (tx, seq);

-- How far each follower has read, by (tx, seq).
create table kernel_cursors (
  name  text primary key,
  tx    bigint not null,
  seq   bigint not null
);

-- Marks of the database itself: demo, clock offset. Never settings.
create table kernel_marks (
  name   text primary key,
  value  text not null
);

-- Keys that protect antiforgery tokens, encrypted under the installation's key.
create table kernel_protection_keys (
  name       text primary key,
  encrypted  bytea not null
);
