create table access_officers (
  id          uuid primary key,
  name        text not null,
  email       text not null unique check (email = lower(email)),
  office      uuid not null,
  role        text not null,
  language    text not null check (language in ('id', 'en')),
  invited_at  timestamptz not null
);
create index access_officers_office on access_officers (office);

create table access_enrolments (
  officer_id           uuid primary key references access_officers (id),
  at                   timestamptz not null,
  public_key           bytea not null,
  wrapped_private_key  bytea not null,
  key_salt             bytea not null,
  verifier             bytea not null,
  verifier_salt        bytea not null,
  operations           bigint not null,
  memory               bigint not null
);

create table access_departures (
  officer_id  uuid primary key references access_officers (id),
  at          timestamptz not null,
  "by"        text not null,
  because     text not null
);
