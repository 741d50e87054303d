-- An officer of the youth union works on participation; an auditor reads and changes nothing.
alter table staff_account drop constraint staff_account_role_check;
alter table staff_account add constraint staff_account_role_check
    check (role in ('HOST', 'REFEREE', 'CURATOR', 'UNION', 'AUDITOR'));

-- Whose contests and figures an account sees: those of this unit and below it. None: the whole server.
-- Units are written by `participation`; no foreign key crosses modules.
alter table staff_account add column unit uuid;
alter table staff_account add constraint staff_account_unit_check
    check (unit is null or role in ('HOST', 'REFEREE', 'UNION'));

-- Which unit organises a contest. Without a row: the whole server's, seen by accounts without a unit only.
create table contest_scope (
    contest bigint primary key,
    unit uuid not null
);
create index contest_scope_unit on contest_scope (unit);
