-- Written by the module `participation` alone. A unit is an id; what it is called, what it is and what it belongs to
-- holds from one day to another, so that a result of last year finds the tree of last year (domain 3.3).
create table unit (
    id uuid primary key,
    hierarchy text not null check (hierarchy in ('DOAN', 'HOI_LHTN', 'ADMIN', 'TCNSCD', 'SCHOOL')),
    created_at timestamptz not null
);

-- Half-open: [valid_from, valid_to). Without an end: still so.
create table unit_version (
    unit uuid not null references unit (id) on delete cascade,
    valid_from date not null,
    valid_to date,
    type text not null,
    name text not null check (name <> ''),
    short_name text not null default '',
    parent uuid references unit (id),
    admin_code text, -- never a key: 3,315 of 3,321 communes took an old code over on 1/7/2025
    decree text not null default '',
    primary key (unit, valid_from),
    check (valid_to is null or valid_from < valid_to),
    check (parent <> unit)
);
create index unit_version_parent on unit_version (parent);

-- What became of a unit. Renamed, retyped and re-parented units stay themselves; merged and split ones do not.
create table unit_lineage (
    id bigint generated always as identity primary key,
    from_unit uuid not null references unit (id) on delete cascade,
    to_unit uuid references unit (id) on delete cascade, -- none: dissolved
    kind text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'REPARENT', 'RETYPE', 'DISSOLVE')),
    effective_on date not null,
    decree text not null default '',
    share numeric(6, 5) check (share > 0 and share <= 1), -- of a split, what part went there
    check ((to_unit is null) = (kind = 'DISSOLVE'))
);
create index unit_lineage_from on unit_lineage (from_unit);
create index unit_lineage_to on unit_lineage (to_unit);

-- Other names that people look for, also names of the past.
create table unit_alias (
    unit uuid not null references unit (id) on delete cascade,
    alias text not null check (alias <> ''),
    until date,
    primary key (unit, alias)
);

-- Who changed what and when; append-only. Its highest number tells every server whether its tree is stale.
create table unit_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    kind text not null,
    effective_on date,
    body json not null,
    units uuid[] not null default '{}' -- those that it wrote
);
create function unit_change_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'unit_change is append-only'; end $$;
create trigger unit_change_append_only before update or delete on unit_change
    for each row execute function unit_change_is_append_only();
