-- For which case an officer saw somebody's entry: a keyed digest, so that the case can be matched with the line and not the line with the case.
alter table registry_views add column purpose text;

-- A search of the register on account of a case: what was asked and who was shown, sealed with the file's key. Only who was shown can be confirmed.
create table cases_searches (
  id       uuid primary key,
  file_id  uuid not null references cases_files (id),
  sealed   bytea not null,
  shown    integer not null,
  "by"     uuid not null,
  at       timestamptz not null
);
create index cases_searches_file on cases_searches (file_id);
create index cases_searches_by on cases_searches ("by", at);

-- Whom of those shown an officer confirmed to be the reported person, or that it is nobody of them. The person is sealed; the keyed digest tells a second file
-- about the same person without naming them. It counts until it is withdrawn, and one at a time.
create table cases_matches (
  id             uuid primary key,
  file_id        uuid not null references cases_files (id),
  after          uuid references cases_matches (id),
  search_id      uuid not null references cases_searches (id),
  sealed         bytea not null,
  person_digest  text,
  "by"           uuid not null,
  at             timestamptz not null
);
create index cases_matches_file on cases_matches (file_id);
create index cases_matches_digest on cases_matches (person_digest);
create unique index cases_matches_first on cases_matches (file_id) where after is null;
create unique index cases_matches_after on cases_matches (after);

-- A confirmed match taken back. After the referral it counts only once another officer agreed.
create table cases_match_withdrawals (
  id              uuid primary key,
  match_id        uuid not null references cases_matches (id),
  sealed_reasons  bytea not null,
  takes_two       boolean not null,
  "by"            uuid not null,
  at              timestamptz not null
);
create index cases_match_withdrawals_match on cases_match_withdrawals (match_id);

create table cases_match_answers (
  withdrawal_id   uuid primary key references cases_match_withdrawals (id),
  agrees          boolean not null,
  sealed_reasons  bytea not null,
  "by"            uuid not null,
  at              timestamptz not null
);
