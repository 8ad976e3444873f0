-- The decree that set a board up: number, day, who signed it. The greatest serial counts; what was said before stays, with why it was corrected.
create table registry_board_decrees (
  id      uuid primary key,
  board   uuid not null references registry_boards (id),
  serial  integer not null,
  number  text not null,
  dated   date not null,
  signer  text not null,
  reason  text,
  "by"    text not null,
  at      timestamptz not null,
  unique (board, serial)
);

-- Who sits on a board, as the decree names them; person where the entry of the register is known.
create table registry_board_members (
  id            uuid primary key,
  board         uuid not null references registry_boards (id),
  first_role    text not null,
  first_name    text not null,
  first_person  uuid,
  "by"          text not null,
  at            timestamptz not null
);
create index registry_board_members_board on registry_board_members (board);
create table registry_board_member_corrections (
  id      uuid primary key,
  member  uuid not null references registry_board_members (id),
  serial  integer not null,
  role    text not null,
  name    text not null,
  person  uuid,
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null,
  unique (member, serial)
);
create table registry_board_member_ends (
  member  uuid primary key references registry_board_members (id),
  until   date not null,
  reason  text not null,
  "by"    text not null,
  at      timestamptz not null
);

-- The inauguration of a board: day, place, who inaugurated; event is the id of its page, kept by another module. The greatest serial counts.
create table registry_board_inaugurations (
  id      uuid primary key,
  board   uuid not null references registry_boards (id),
  serial  integer not null,
  "on"    date not null,
  place   text not null,
  leader  text not null,
  event   uuid,
  reason  text,
  "by"    text not null,
  at      timestamptz not null,
  unique (board, serial)
);
