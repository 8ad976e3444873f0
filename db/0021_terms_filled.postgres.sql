-- What was recorded before terms had days began on the day it was recorded, in western Indonesian time; the head named next ended the one before.
update registry_unit_heads set since = cast(registry_unit_heads.at at time zone 'Asia/Jakarta' as date);
insert into registry_unit_head_ends (head_id, until, reason, "by", at)
  select h.id, n.since, '', n."by", n.at from registry_unit_heads h join registry_unit_heads n on n.unit = h.unit and n.serial = h.serial + 1;
update registry_coordinators set since = cast(registry_coordinators.at at time zone 'Asia/Jakarta' as date);
update registry_coordinator_ends set until = cast(registry_coordinator_ends.at at time zone 'Asia/Jakarta' as date);
update registry_boards set since = cast(registry_boards.at at time zone 'Asia/Jakarta' as date);
