-- An officer's own entry in the register, or a relative's. Of a relative only a keyed digest is kept: it can be compared with a case's person, and nobody can read
-- from it whose family anybody is.
create table cases_ties (
  id       uuid primary key,
  officer  uuid not null,
  kind     text not null check (kind in ('oneself', 'spouse', 'child', 'parent', 'sibling')),
  person   uuid,
  digest   text not null,
  at       timestamptz not null,
  check ((kind = 'oneself') = (person is not null))
);
create index cases_ties_officer on cases_ties (officer);

create table cases_tie_ends (
  tie_id  uuid primary key references cases_ties (id),
  at      timestamptz not null
);

-- An officer with a relation to the reported person asks to stay. Which relation and why are sealed with the file's key: "the spouse of" would name the person.
create table cases_stays (
  id        uuid primary key,
  file_id   uuid not null references cases_files (id),
  match_id  uuid not null references cases_matches (id),
  officer   uuid not null,
  sealed    bytea not null,
  at        timestamptz not null
);
create index cases_stays_file on cases_stays (file_id);

create table cases_stay_decisions (
  stay_id         uuid primary key references cases_stays (id),
  stays           boolean not null,
  sealed_reasons  bytea not null,
  "by"            uuid not null,
  at              timestamptz not null
);

-- Whom the letter is about, for the receiver's own conflicts of interest; sealed with the referral's key.
alter table cases_referrals add column sealed_match bytea;
