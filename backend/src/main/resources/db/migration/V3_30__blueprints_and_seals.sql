-- How a set was drawn, so that it can be drawn again in the same way (settings are the module's JSON), who
-- will see it (places: the organiser and units whose names tell a place, folded), and the first contest of its
-- event: a chain of next games (decision 44); without one the contest itself.
alter table question_set
    add column settings text not null default '{}',
    add column units text[] not null default '{}',
    add column places text[] not null default '{}',
    add column event bigint;
create index question_set_of_places on question_set using gin (places);
create index question_set_of_event on question_set (event);

-- Saved under a name that every host of this server sees; the content is the module's JSON.
create table draw_blueprint (
    id bigint generated always as identity primary key,
    name text not null unique,
    content text not null,
    saved_by text not null,
    saved_at timestamptz not null
);

-- A set that only named people read until it was played. No row, or unsealed_at: everybody reads it.
-- No foreign keys: the log outlives contests and accounts.
create table question_seal (
    contest bigint primary key,
    sealed_by text not null,
    sealed_at timestamptz not null,
    unsealed_at timestamptz
);

create table question_seal_reader (
    contest bigint not null references question_seal (contest),
    staff bigint not null,
    name text not null,
    primary key (contest, staff)
);

-- Who read a sealed set and how; append-only, and the database sees to it.
create table question_reading (
    id bigint generated always as identity primary key,
    contest bigint not null,
    staff bigint not null,
    name text not null,
    what text not null,
    at timestamptz not null
);
create index question_reading_of_contest on question_reading (contest, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log of readings is append-only';
end $$;

create trigger question_reading_stays before update or delete or truncate on question_reading
    for each statement execute function refuse_change();
