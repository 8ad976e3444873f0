-- The first day on which somebody answers for the unit no longer, where that day is known beforehand: an address must not outlive it.
alter table prevention_carriers add column until date;
