-- Who, answering for a unit, saw on the page of the own address of whom the wife or husband stands for election: the access trail of a subject (UU 27/2022 art. 32).
create table prevention_carrier_views (
  id       uuid primary key,
  person   uuid not null,
  at       timestamptz not null,
  carrier  uuid not null
);
create index prevention_carrier_views_person on prevention_carrier_views (person, at);
