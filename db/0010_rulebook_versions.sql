-- The law as every node serves it. A version is the files of the one it is based on with its own laid over them; it is law when an approval exists.
create table rulebook_versions (
  id             uuid primary key,
  based_on       uuid references rulebook_versions (id),
  in_force_from  date not null,
  why            text not null,
  "by"           uuid,
  at             timestamptz not null
);

-- Each time a file was written; the last of a name counts, and one without a text is taken out.
create table rulebook_files (
  version_id  uuid not null references rulebook_versions (id),
  serial      integer not null,
  name        text not null,
  text        text,
  at          timestamptz not null,
  primary key (version_id, serial)
);

-- Once for a version and in one line: two who approve at once collide on the number.
create table rulebook_approvals (
  version_id     uuid primary key references rulebook_versions (id),
  number         integer not null unique,
  version        text not null unique,
  sha256         text not null,
  in_force_from  date not null,
  "by"           uuid,
  at             timestamptz not null
);
