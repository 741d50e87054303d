-- How people get into a contest, and who they are. The journal of a contest knows numbers only:
-- a person is forgotten here and nothing else changes.
create table entrance (
    contest bigint primary key,
    code text not null check (code ~ '^[0-9]{6}$'),
    seats int not null check (seats > 0),
    seat_columns int not null check (seat_columns > 0),
    assignment text not null check (assignment in ('DRAW', 'BY_UNIT_SPREAD', 'FREE')),
    claim_by_seat_number boolean not null,
    walk_ins boolean not null,
    consent_text text not null,
    held_on date not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index entrance_active_code on entrance (code) where closed_at is null;

create table unit_of_contest (
    contest bigint not null references entrance (contest) on delete cascade,
    unit int not null,
    name text not null,
    primary key (contest, unit)
);

create table person (
    contest bigint not null references entrance (contest) on delete cascade,
    contestant int not null,
    unit int not null,
    full_name text,
    short_name text,
    named_by_claim boolean not null default false,
    public_full_name boolean not null default false,
    forgotten_at timestamptz,
    primary key (contest, contestant),
    foreign key (contest, unit) references unit_of_contest (contest, unit)
);

-- Seats on the floor first, then the chairs of reserves; each has its contestant from the start.
create table seat (
    contest bigint not null references entrance (contest) on delete cascade,
    seat int not null,
    reserve boolean not null,
    ticket_generation int not null,
    ticket_hash bytea not null unique,
    contestant int not null,
    device_hash bytea,
    claimed_by text,
    claimed_at timestamptz,
    open_until timestamptz,
    primary key (contest, seat),
    unique (contest, contestant),
    unique (contest, device_hash),
    foreign key (contest, contestant) references person (contest, contestant)
);

create table device_token (
    token_hash bytea primary key,
    contest bigint not null,
    contestant int not null,
    issued_at timestamptz not null,
    foreign key (contest, contestant) references person (contest, contestant) on delete cascade
);
create index device_token_of_contestant on device_token (contest, contestant);

-- Append-only: a withdrawal is another row.
create table consent (
    id bigint generated always as identity primary key,
    contest bigint not null,
    contestant int not null,
    purpose text not null check (purpose in ('TAKE_PART', 'PUBLIC_FULL_NAME')),
    given boolean not null,
    text_version text not null,
    at timestamptz not null,
    channel text not null
);
create index consent_of_contestant on consent (contest, contestant);
create function consent_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'consent is append-only'; end $$;
create trigger consent_append_only before update or delete on consent
    for each row execute function consent_is_append_only();
