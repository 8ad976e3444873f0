-- Photos of an event that was held, without what a camera writes beside the picture. caption says what is to be seen, for those who cannot see it.
create table prevention_event_photos (
  id       uuid primary key,
  event    bigint not null references prevention_events (nr),
  type     text not null,
  sha256   text not null,
  bytes    bytea not null,
  caption  text not null,
  "by"     text not null,
  at       timestamptz not null,
  unique (event, sha256)
);

-- The photo is on the public page of its event; none is without such a row.
create table prevention_event_photo_showings (
  photo  uuid primary key references prevention_event_photos (id),
  "by"   text not null,
  at     timestamptz not null
);
