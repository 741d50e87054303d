-- Who may run contests. Passwords, session tokens and socket tokens are stored as hashes only.
create table staff_account (
    id bigint generated always as identity primary key,
    name text not null unique,
    password_hash text not null,
    role text not null check (role in ('HOST', 'REFEREE')),
    must_change_password boolean not null,
    created_at timestamptz not null
);

create table staff_session (
    id uuid primary key,
    account bigint not null references staff_account (id) on delete cascade,
    token_hash bytea not null unique,
    device text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index staff_session_of_account on staff_session (account);

create table staff_socket_token (
    token_hash bytea primary key,
    session uuid not null references staff_session (id) on delete cascade,
    expires_at timestamptz not null
);

create table screen_token (
    token_hash bytea primary key,
    contest bigint not null,
    created_by bigint references staff_account (id) on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index screen_token_of_contest on screen_token (contest);
