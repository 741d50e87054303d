-- Keys by which programs read: what they may read, as whose eyes, until when. The secret is random and kept as a hash only.
-- Revoked and expired ones stay, because the audit log names them: a name is given once.
create table machine_key (
    id bigint generated always as identity primary key,
    name text not null unique,
    secret_hash bytea not null unique,
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['FIGURES', 'UNITS', 'CONTESTS']),
    unit uuid,              -- whose subtree it sees; none: the whole server
    expires_on date not null, -- the last day it is good, in Vietnam
    made_by text not null,  -- sign-in name
    made_at timestamptz not null,
    last_used_on date,
    revoked_at timestamptz
);
