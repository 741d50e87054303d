-- A curator writes and checks questions and has no part in contests.
alter table staff_account drop constraint staff_account_role_check;
alter table staff_account
    add constraint staff_account_role_check check (role in ('HOST', 'REFEREE', 'CURATOR'));
