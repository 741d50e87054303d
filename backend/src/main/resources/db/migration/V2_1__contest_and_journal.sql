-- Written by the module `live` alone. No personal data: names live in `identity`.

-- What a contest was made of. Texts are kept exactly as they were hashed, so they are text, not json.
create table contest (
    id             bigint generated always as identity primary key,
    title          text        not null,
    organiser      text        not null,
    played_on      date        not null,
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'RUNNING', 'FINISHED')),
    rules          text        not null,
    rules_version  int         not null,
    rules_hash     bytea       not null,
    questions      text        not null,
    roster         text        not null,
    created_at     timestamptz not null default clock_timestamp(),
    started_at     timestamptz,
    finished_at    timestamptz
);

create index contest_by_state on contest (state);

-- Who may append to a journal. Safety is the epoch in the append itself; the lease is for liveness.
create table contest_owner (
    contest     bigint      primary key references contest on delete cascade,
    owner       text,
    epoch       bigint      not null default 0,
    last_seq    bigint      not null default 0,
    lease_until timestamptz not null default '-infinity',
    alive_at    timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

-- The facts. A row is never changed; `hash` chains it to the row before.
create table contest_event (
    contest    bigint      not null references contest,
    seq        bigint      not null,
    epoch      bigint      not null,
    at         timestamptz not null,
    actor      text,
    type       text        not null,
    round      int,
    contestant int,
    attempt    int,
    body       json        not null,
    hash       bytea       not null,
    primary key (contest, seq),
    check (num_nulls(round, contestant, attempt) in (0, 3))
);

-- A backstop: the room already answers a resend with its first receipt.
create unique index contest_event_one_answer
    on contest_event (contest, round, contestant, attempt)
    where attempt is not null;
