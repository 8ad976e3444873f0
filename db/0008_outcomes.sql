-- From the assessment to the announcement. Every bytea is sealed text.
create table cases_assessments (
  id                 uuid primary key,
  file_id            uuid not null references cases_files (id),
  at                 timestamptz not null,
  basis              text not null,
  "by"               uuid not null,
  sealed_facts       bytea not null,
  sealed_analysis    bytea not null,
  situation          text not null,
  verdict            text not null,
  answer             text not null,
  rules              text not null,
  criminal           text not null,
  heaviest           text,
  rulebook_version   text not null,
  proposed           text not null,
  employer_benefits  boolean not null
);
create index cases_assessments_file on cases_assessments (file_id);

create table cases_plenaries (
  id             uuid primary key,
  file_id        uuid not null references cases_files (id),
  assessment_id  uuid not null references cases_assessments (id),
  at             timestamptz not null,
  "by"           uuid not null
);
create index cases_plenaries_file on cases_plenaries (file_id);

create table cases_votes (
  plenary_id   uuid not null references cases_plenaries (id),
  officer      uuid not null,
  at           timestamptz not null,
  agrees       boolean not null,
  sealed_note  bytea not null,
  primary key (plenary_id, officer)
);

create table cases_plenary_decisions (
  plenary_id     uuid primary key references cases_plenaries (id),
  assessment_id  uuid not null references cases_assessments (id),
  at             timestamptz not null,
  basis          text not null,
  "by"           uuid not null,
  members        integer not null,
  votes_for      integer not null,
  votes_against  integer not null,
  recused        integer not null
);

create table cases_referrals (
  id               uuid primary key,
  file_id          uuid not null references cases_files (id),
  plenary_id       uuid not null references cases_plenaries (id),
  office           uuid not null,
  "to"             uuid not null,
  to_kind          text not null,
  seal             uuid not null,
  at               timestamptz not null,
  basis            text not null,
  "by"             uuid not null,
  number           text not null,
  rules            text not null,
  recommended      text,
  escalated        boolean not null,
  sealed_person    bytea not null,
  sealed_findings  bytea not null,
  sealed_request   bytea not null,
  -- One referral of a decision to each receiver, however often the button is pressed.
  unique (plenary_id, "to")
);
create index cases_referrals_file on cases_referrals (file_id);
create index cases_referrals_to on cases_referrals ("to", at);

create table cases_acknowledgements (
  referral_id    uuid primary key references cases_referrals (id),
  at             timestamptz not null,
  "by"           uuid not null,
  sealed_answer  bytea not null
);

create table cases_sanctions (
  referral_id        uuid primary key references cases_referrals (id),
  at                 timestamptz not null,
  basis              text not null,
  "by"               uuid not null,
  kind               text not null,
  decreed_on         date not null,
  sealed_decree      bytea not null,
  sealed_difference  bytea
);

create table cases_executions (
  referral_id   uuid primary key references cases_sanctions (referral_id),
  at            timestamptz not null,
  basis         text not null,
  "by"          uuid not null,
  received_on   date not null,
  executed_on   date not null,
  sealed_proof  bytea not null
);

create table cases_announcements (
  id              uuid primary key,
  file_id         uuid not null references cases_files (id),
  at              timestamptz not null,
  basis           text not null,
  "by"            uuid not null,
  state           text not null,
  sealed_message  bytea not null,
  unique (file_id, state)
);
