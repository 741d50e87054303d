-- What changed figures: a contest was counted, its settings were changed, people were said to be one or not, somebody was
-- erased. Append-only, and written one after another, so that its highest number tells every server whether the columns
-- it holds in memory are stale. No names.
create table participation_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null, -- who of the staff; "server" where nobody asked
    kind text not null check (kind in ('COUNTED', 'SETTINGS', 'MERGED', 'UNMERGED', 'REFUSED', 'ERASED')),
    contest bigint,   -- whose rows are to be read again; none: no row changed, only who is whom
    body json not null
);
create function participation_change_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'participation_change is append-only'; end $$;
create trigger participation_change_append_only before update or delete on participation_change
    for each row execute function participation_change_is_append_only();

-- The number of the change that set them; a contest that was counted with others is counted anew.
alter table contest_counting add column version bigint not null default 0;

-- Consent was withdrawn: nothing may know the individual again by this sighting.
alter table sighting add column erased_at timestamptz;

-- Somebody said that two individuals are two people; the smaller one first.
create table individual_refusal (
    one uuid not null references individual (id),
    other uuid not null references individual (id),
    by text not null,
    at timestamptz not null,
    primary key (one, other),
    check (one < other)
);
