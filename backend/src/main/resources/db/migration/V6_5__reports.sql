-- Reports that were submitted: the figures as they were, with who approved them. A correction is a version more.
-- Append-only.
create table submitted_report (
    id uuid not null,
    version integer not null check (version >= 1),
    unit uuid references unit (id),   -- none: the top of a tree
    starts_on date not null,
    ends_on date not null,
    approved_by text not null,        -- name of the account
    approved_at timestamptz not null,
    reason text not null check (version = 1 or reason <> ''), -- of the correction
    body json not null,               -- the report with all its figures
    primary key (id, version)
);
create function submitted_report_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'submitted_report is append-only'; end $$;
create trigger submitted_report_append_only before update or delete on submitted_report
    for each row execute function submitted_report_is_append_only();
create trigger submitted_report_not_truncated before truncate on submitted_report
    for each statement execute function submitted_report_is_append_only();

-- A report of the week before is kept ready for a unit from this hour on, in Vietnam.
create table weekly_report_setting (
    unit uuid primary key references unit (id),
    weekday integer not null check (weekday between 1 and 7), -- ISO: 1 is Monday
    hour integer not null check (hour between 0 and 23),
    head json not null,
    set_by text not null,
    set_at timestamptz not null
);

-- What was kept ready: one for each unit and week, whichever server made it. Gone after 26 weeks.
create table weekly_report (
    unit uuid not null references unit (id),
    week date not null,               -- its Monday
    made_at timestamptz not null,
    body json not null,
    primary key (unit, week)
);
