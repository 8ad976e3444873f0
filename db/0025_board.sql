-- The account at the desk with which a unit's coordinator works; another account is another naming.
create table registry_coordinator_accounts (
  coordinator_id  uuid primary key references registry_coordinators (id),
  officer         uuid not null,
  "by"            text not null,
  at              timestamptz not null
);
create index registry_coordinator_accounts_officer on registry_coordinator_accounts (officer);

-- Where a unit of a round sits, cut to province and regency: empty where its region is wider. apart: no unit above it, or one that sits elsewhere, so that
-- the sums of a region start here. published: its counts may be shown to everybody; decided of its members after each reading of the register.
alter table prevention_units add column province text not null default '';
alter table prevention_units add column regency text not null default '';
alter table prevention_units add column apart boolean not null default false;
alter table prevention_units add column published boolean not null default false;
update prevention_units set province = substr(region, 1, 2), regency = case when length(region) >= 5 then substr(region, 1, 5) else '' end;
update prevention_units set apart = true where above is null or region <> (select a.region from prevention_units a where a.nr = prevention_units.above);
create index prevention_units_unit on prevention_units (unit, nr);
create index prevention_units_agency on prevention_units (agency, round) where above is null;
create index prevention_units_province on prevention_units (province, agency, round) where apart;
create index prevention_units_regency on prevention_units (regency, agency, round) where apart;

-- A unit was reminded of what it has not done, at most once a day of each matter. to_unit is the unit whose coordinator reads it: its own or one above.
create table prevention_reminders (
  id       uuid primary key,
  unit     uuid not null,
  name     text not null,
  agency   uuid not null,
  to_unit  uuid not null,
  duty     text not null,
  subject  uuid not null,
  day      date not null,
  "by"     text not null,
  at       timestamptz not null,
  unique (unit, duty, subject, day)
);
create index prevention_reminders_to on prevention_reminders (to_unit, at);
create index prevention_reminders_agency on prevention_reminders (agency, day);

create table prevention_reminder_readings (
  reminder_id  uuid primary key references prevention_reminders (id),
  "by"         text not null,
  at           timestamptz not null
);
