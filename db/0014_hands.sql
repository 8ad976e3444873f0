-- Every public key, and who holds or keeps one, carries a stamp made with the installation's key: who only writes to the database can make none.
alter table access_enrolments add column stamp bytea;
alter table access_office_keys add column stamp bytea;
alter table access_office_key_wraps add column stamp bytea;
alter table access_identity_keys add column stamp bytea;
alter table access_custodians add column stamp bytea;

-- Whose hands an account went through; null is the operator's. Who made the account or its link could have enrolled in the officer's place.
alter table access_officers add column invited_by uuid references access_officers (id);
alter table access_invitations add column "by" uuid references access_officers (id);
alter table access_enrolments add column link_by uuid references access_officers (id);

-- Where nobody else of the office could let a newcomer in: the office above, or a custodian, says that the person with this key exists.
create table access_endorsements (
  officer     uuid primary key references access_officers (id),
  public_key  bytea not null,
  "by"        uuid not null references access_officers (id),
  at          timestamptz not null
);

-- Who let a present holder in; alone is the same hand that made the account or the link.
create table access_admissions (
  officer  uuid primary key references access_officers (id),
  "by"     uuid not null references access_officers (id),
  alone    boolean not null,
  at       timestamptz not null
);
