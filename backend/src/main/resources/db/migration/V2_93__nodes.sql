-- Servers that share this database, each with a row while it runs and for a while after. A node also
-- holds the advisory lock of its name: when that is free, its process is gone.
create table server_node (
    node       text        primary key,
    address    text        not null,
    secret     text        not null,
    started_at timestamptz not null default clock_timestamp(),
    alive_at   timestamptz not null default clock_timestamp(),
    leaving    boolean     not null default false
);
comment on column server_node.secret is 'other nodes show it when they call; new at every start';
