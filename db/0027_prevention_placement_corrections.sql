-- What is said of a placement from then on: the greatest serial counts, what was recorded first and said between stays. A count of 0 takes it back.
create table prevention_placement_corrections (
  id         uuid primary key,
  placement  uuid not null references prevention_placements (id),
  serial     integer not null,
  village    text not null,
  count      integer not null,
  reason     text not null,
  office     uuid not null,
  "by"       text not null,
  at         timestamptz not null,
  unique (placement, serial)
);
