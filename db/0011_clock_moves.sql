-- A due date never changes in place: the run ends with its reason and another goes on from it, once.
alter table cases_clocks add column continues uuid references cases_clocks (id);
alter table cases_clocks add column pauses text not null default '[]';
create unique index cases_clocks_continues on cases_clocks (continues);
alter table cases_clock_stops add column sealed_reasons bytea;
