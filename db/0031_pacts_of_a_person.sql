-- One index for "each person signs once in a round" and for a person's pacts of all rounds, where there were two: each signature of a crowd pays for every index.
drop index prevention_pacts_person;
drop index prevention_pacts_once;
create unique index prevention_pacts_once on prevention_pacts (person, round, take);
