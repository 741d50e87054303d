-- Who holds a certificate. Names are not here: who is forgotten leaves a certificate of nobody.
create table certificate (
    id text primary key check (id ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    contest bigint not null references entrance (contest) on delete cascade,
    contestant int,
    unit int,
    honour text not null
        check (honour in ('GOLDEN_BELL', 'LAST_STANDING', 'PRIZE', 'PARTICIPATION')),
    prize text not null default '',
    issued_at timestamptz not null,
    issued_by text not null,
    revoked_at timestamptz,
    revoked_by text,
    check ((contestant is null) <> (unit is null)),
    foreign key (contest, contestant) references person (contest, contestant) on delete cascade,
    foreign key (contest, unit) references unit_of_contest (contest, unit) on delete cascade
);
-- Printed again, a certificate is the same; revoked, it makes room for another.
create unique index certificate_in_force
    on certificate (contest, coalesce(contestant, 0), coalesce(unit, 0), honour, prize)
    where revoked_at is null;
create index certificate_of_contest on certificate (contest);
