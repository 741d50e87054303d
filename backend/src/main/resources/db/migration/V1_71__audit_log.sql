-- Who read or changed what of whom, and when: written before the data leaves, never changed. No name of a contestant, no
-- answer, no address of a device. What was ruled in a contest stands in its journal.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text,      -- sign-in name; none: nobody was signed in
    what text not null,
    account text, -- whose account it was about
    contest bigint,
    unit uuid,
    people int    -- how many people's data could be read
);
create index audit_entry_contest on audit_entry (contest, id);
create index audit_entry_by on audit_entry (by, id);
create function audit_entry_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'audit_entry is append-only'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
