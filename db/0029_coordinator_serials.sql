-- serial: two who name the same coordinator of a unit at once cannot both be the next.
alter table registry_coordinators add column serial integer;
update registry_coordinators set serial = (select count(*) from registry_coordinators o where o.unit = registry_coordinators.unit and o.person = registry_coordinators.person
  and (o.at < registry_coordinators.at or o.at = registry_coordinators.at and o.id <= registry_coordinators.id));
create unique index registry_coordinators_serial on registry_coordinators (unit, person, serial);
