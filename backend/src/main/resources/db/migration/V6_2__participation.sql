-- Who took part, pseudonymous: an individual is a number; names stay in `identity` and go there.
create table individual (
    id uuid primary key,
    created_at timestamptz not null,
    erased_at timestamptz
);

-- By what somebody is known again: keyed hashes, never words. Erasing a person deletes them.
create table individual_key (
    individual uuid not null references individual (id) on delete cascade,
    kind text not null check (kind in ('NAME_UNIT', 'NAME_UNIT_YEAR', 'MEMBER_CODE', 'DEVICE', 'PHONE')),
    key bytea not null,
    seen_at timestamptz not null,
    primary key (individual, kind, key)
);
create index individual_key_lookup on individual_key (kind, key);

create table affiliation (
    individual uuid not null references individual (id) on delete cascade,
    unit uuid not null references unit (id),
    valid_from date not null,
    valid_to date,
    source text not null default '',
    primary key (individual, unit, valid_from),
    check (valid_to is null or valid_from < valid_to)
);
create index affiliation_unit on affiliation (unit);

-- Contestant N of a contest is this individual, how surely and why.
create table sighting (
    contest bigint not null,
    contestant int not null,
    individual uuid not null references individual (id),
    confidence text not null check (confidence in ('SURE', 'LIKELY', 'NEW')),
    reasons text[] not null,
    primary key (contest, contestant)
);
create index sighting_individual on sighting (individual);

-- Two individuals are one person, said by somebody; undone, it is as before. Sightings are never rewritten.
create table individual_merge (
    id bigint generated always as identity primary key,
    kept uuid not null references individual (id),
    merged uuid not null references individual (id),
    at timestamptz not null,
    by text not null,
    reason text not null,
    undone_at timestamptz,
    undone_by text,
    check (kept <> merged)
);
create unique index individual_merged_once on individual_merge (merged) where undone_at is null;
create index individual_merge_kept on individual_merge (kept) where undone_at is null;

-- How a contest is counted: for whom it was held and which unit of the tree each of its units is.
create table contest_counting (
    contest bigint primary key,
    organiser uuid references unit (id),
    rule text not null default 'PICKED' check (rule in ('PICKED', 'PARENT_COMMUNE')),
    set_by text not null,
    set_at timestamptz not null
);

create table contest_unit (
    contest bigint not null,
    unit int not null,      -- its number in the contest, unit_of_contest
    node uuid references unit (id), -- none: "không thuộc đơn vị"
    primary key (contest, unit)
);
create index contest_unit_node on contest_unit (node);

-- How far each contest was counted, and that the tree of that day was frozen.
create table participation_position (
    contest bigint primary key,
    seq bigint not null,
    method int not null,
    settings bigint not null default 0, -- counting settings and people it was counted with
    frozen_on date not null
);

-- One contestant of one contest. `path` is the unit with all above it, from the top, as on the day the contest closed.
create table participation (
    contest bigint not null references participation_position on delete cascade,
    contestant int not null,
    individual uuid not null references individual (id),
    unit uuid references unit (id),
    path uuid[] not null,
    played_on date not null,
    status text not null check (status in ('COUNTED', 'VOIDED', 'DISQUALIFIED')),
    asked int not null,
    right_answers int not null,
    skill_asked int[] not null,  -- five: PUBLIC_SERVICES, SHOPPING, PAYMENT, SAFETY, PLATFORMS
    skill_right int[] not null,
    prizes int not null,
    primary key (contest, contestant)
);
create index participation_individual on participation (individual);
create index participation_unit on participation (unit);

-- Chỉ tiêu: what a unit is to reach in a period, both days included.
create table target (
    id bigint generated always as identity primary key,
    unit uuid not null references unit (id),
    starts_on date not null,
    ends_on date not null,
    measure text not null check (measure in ('PEOPLE', 'ATTEMPTS')),
    value int not null check (value >= 0),
    set_by text not null,
    set_at timestamptz not null,
    check (starts_on <= ends_on),
    unique (unit, starts_on, ends_on, measure)
);

-- Tổng số ĐVTN: the denominator, with its day and where it comes from.
create table membership_figure (
    unit uuid not null references unit (id),
    as_of date not null,
    members int not null check (members >= 0),
    source text not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (unit, as_of)
);
