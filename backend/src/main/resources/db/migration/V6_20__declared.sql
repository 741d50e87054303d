-- What happened outside the product (on paper, in a class, in a chat group, a training), as a unit declares it with
-- evidence. Numbers by unit, no names. Nothing is changed: what was wrong is withdrawn and declared anew.
create table declaration (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('PAPER', 'CLASS', 'CHAT', 'TRAINING')),
    title text not null check (title <> ''),
    held_on date not null,
    unit uuid not null references unit (id), -- whose it was
    note text not null,
    test_before bigint, -- of a training: the contests that were its tests
    test_after bigint,
    by text not null,
    at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    change bigint not null, -- the highest one tells every server whether what it holds in memory is stale
    check (kind = 'TRAINING' or (test_before is null and test_after is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null))
);
create index declaration_change on declaration (change);
create index declaration_unit on declaration (unit, held_on);
create sequence declaration_changes;

create table declared_count (
    declaration bigint not null references declaration (id),
    unit uuid not null references unit (id),
    people int not null check (people between 1 and 1000000),
    attempts int not null check (attempts between people and 1000000),
    passed int not null check (passed between 0 and attempts),
    primary key (declaration, unit)
);

create table declaration_evidence (
    id bigint generated always as identity primary key,
    declaration bigint not null references declaration (id),
    name text not null check (name <> ''),
    type text not null,
    size int not null,
    sha256 text not null, -- stays when the bytes go, so that whoever has the file can show that it is the one
    bytes bytea,          -- gone after its days, and when the declaration is withdrawn: it may show people
    by text not null,
    at timestamptz not null
);
create index declaration_evidence_of on declaration_evidence (declaration);
alter table declaration_evidence alter column bytes set storage external;

create function declaration_stays() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at
        or (new.id, new.kind, new.title, new.held_on, new.unit, new.note, new."by", new.at)
            is distinct from (old.id, old.kind, old.title, old.held_on, old.unit, old.note, old."by", old.at)
        or (new.test_before, new.test_after) is distinct from (old.test_before, old.test_after)
    then raise exception 'a declaration is withdrawn, never changed'; end if;
    return new;
end $$;
create trigger declaration_stays before update or delete on declaration
    for each row execute function declaration_stays();
create function declared_count_stays() returns trigger language plpgsql as
$$ begin raise exception 'a declared count is never changed'; end $$;
create trigger declared_count_stays before update or delete on declared_count
    for each row execute function declared_count_stays();
create function declaration_evidence_stays() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or new.bytes is not null
        or (new.id, new.declaration, new.name, new.type, new.size, new.sha256, new."by", new.at)
            is distinct from (old.id, old.declaration, old.name, old.type, old.size, old.sha256, old."by", old.at)
    then raise exception 'evidence is never changed; only its bytes go'; end if;
    return new;
end $$;
create trigger declaration_evidence_stays before update or delete on declaration_evidence
    for each row execute function declaration_evidence_stays();
