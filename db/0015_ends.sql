-- A request to open an identity that a colleague declined; the reason is sealed like the request's own.
create table access_declines (
  asking         uuid primary key references access_askings (id),
  "by"           uuid not null references access_officers (id),
  at             timestamptz not null,
  sealed_reason  bytea not null
);

-- The reason of a request stands with the request itself.
drop table intake_identity_requests;

-- An officer's wish to close a file; closed only once another officer of the office agrees.
create table cases_closing_proposals (
  id              uuid primary key,
  file_id         uuid not null references cases_files (id),
  reason          text not null,
  sealed_reasons  bytea not null,
  "by"            uuid not null,
  at              timestamptz not null
);
create index cases_closing_proposals_file on cases_closing_proposals (file_id, at);
create table cases_closing_refusals (
  proposal_id     uuid primary key references cases_closing_proposals (id),
  sealed_reasons  bytea not null,
  "by"            uuid not null,
  at              timestamptz not null
);
alter table cases_closures add column agreed_by uuid;
