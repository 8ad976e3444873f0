-- What the clock at a referral's receiver was counted to: a row when it begins and one each time its due date moves. No row ever changes.
create table cases_referral_clocks (
  id           uuid primary key,
  referral_id  uuid not null references cases_referrals (id),
  code         text not null,
  started_at   timestamptz not null,
  due_at       timestamptz not null,
  was_due_at   timestamptz,
  derivation   text not null,
  at           timestamptz not null
);
create index cases_referral_clocks_referral on cases_referral_clocks (referral_id);

-- BKN passed the result of the study on to the appointing official: the study is over, and so is its clock.
create table cases_conveyances (
  referral_id  uuid primary key references cases_referrals (id),
  at           timestamptz not null,
  "by"         uuid not null,
  basis        text not null,
  conveyed_on  date not null,
  sealed_note  bytea not null
);
