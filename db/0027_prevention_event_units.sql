-- Which units an event is for, as the register had them when the invited were read: the unit above it there, and how many of its people, those below among
-- them, are invited.
create table prevention_event_units (
  event    bigint not null references prevention_events (nr),
  unit     uuid not null,
  above    uuid,
  agency   uuid not null,
  invited  integer not null,
  primary key (event, unit)
);
create index prevention_event_units_unit on prevention_event_units (unit, event);
alter table prevention_event_invitees add column unit uuid;

-- How many of a unit were there, those below among them; written when the event is closed, and only where neither the count nor a difference of counts tells
-- of fewer than five.
create table prevention_event_turnouts (
  event     bigint not null references prevention_events (nr),
  unit      uuid not null,
  attended  integer not null,
  primary key (event, unit)
);
