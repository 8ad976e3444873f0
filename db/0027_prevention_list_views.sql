-- Which officer saw whose name in a list of the desk: spouse reminders, who answers for units. The access trail of a subject (UU 27/2022 art. 32).
create table prevention_list_views (
  id       uuid primary key,
  person   uuid not null,
  at       timestamptz not null,
  officer  uuid not null,
  how      text not null
);
create index prevention_list_views_person on prevention_list_views (person, at);
