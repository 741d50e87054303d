-- What the organiser of one contest promised about the people's data.
alter table entrance
    add column keep_days int not null default 90 check (keep_days between 1 and 90),
    add column minors boolean not null default false,
    add column guardian_list text check (guardian_list is null or minors);
