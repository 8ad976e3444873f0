-- Who answers for a unit, and from which day: a head named for a day to come carries circulars from that day on. One person may answer for a unit twice, with days
-- between. What stood before counts as begun; the follower reads the namings again, for some of them may be of days to come.
create table prevention_carrier_days (
  unit     uuid not null,
  person   uuid not null,
  since    date not null,
  role     text not null,
  number   text not null,
  name     text not null,
  born_on  date,
  until    date,
  primary key (unit, person, since)
);
insert into prevention_carrier_days (unit, person, since, role, number, name, born_on, until) select unit, person, '2000-01-01', role, number, name, born_on, until from prevention_carriers;
drop table prevention_carriers;
alter table prevention_carrier_days rename to prevention_carriers;
create index prevention_carriers_person on prevention_carriers (person);
delete from kernel_cursors where name = 'prevention.circulars';
