-- A second factor (RFC 6238). The secret is sealed by a key outside the database and counts from `confirmed` on; a code
-- of a step of time is good once.
alter table staff_account add column factor_secret bytea;
alter table staff_account add column factor_confirmed_at timestamptz;
alter table staff_account add column factor_step bigint not null default 0;

-- For who lost the phone: each good once, known by its hash.
create table staff_recovery_code (
    account bigint not null references staff_account (id) on delete cascade,
    code_hash bytea not null,
    primary key (account, code_hash)
);
