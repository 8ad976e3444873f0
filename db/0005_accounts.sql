-- A one-time link, kept as a hash; the row goes when the person has enrolled.
create table access_invitations (
  officer_id      uuid primary key references access_officers (id),
  token_hash      bytea not null unique,
  at              timestamptz not null,
  until           timestamptz not null,
  begun_at        timestamptz,
  pending_secret  bytea,
  picture_hash    bytea
);

-- The secret is encrypted under the installation's key, so a copy of the database alone gives no codes.
create table access_totps (
  officer_id  uuid primary key references access_officers (id),
  secret      bytea not null,
  last_step   bigint not null,
  at          timestamptz not null
);

create table access_passkeys (
  id             uuid primary key,
  credential_id  bytea not null unique,
  officer_id     uuid not null references access_officers (id),
  name           text not null,
  credential     text not null,
  at             timestamptz not null
);
create index access_passkeys_officer on access_passkeys (officer_id);

-- Between password and second factor; minutes old at most.
create table access_half_sign_ins (
  id             uuid primary key,
  token_hash     bytea not null unique,
  officer_id     uuid not null references access_officers (id),
  until          timestamptz not null,
  encrypted_key  bytea not null,
  challenge      text
);

create table access_sessions (
  id             uuid primary key,
  token_hash     bytea not null unique,
  officer_id     uuid not null references access_officers (id),
  at             timestamptz not null,
  seen_at        timestamptz not null,
  stepped_up_at  timestamptz not null,
  factor         text not null,
  encrypted_key  bytea not null,
  challenge      text
);
create index access_sessions_officer on access_sessions (officer_id);

-- Wrong tries by a keyed digest of what was tried, so that an unknown e-mail is slowed like a known one and none is kept.
create table access_attempts (
  account  bytea primary key,
  count    bigint not null,
  at       timestamptz not null
);
