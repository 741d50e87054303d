-- What a write that has a key of its sender's (Idempotency-Key) answered, for a day: whoever did not hear it asks again and
-- nothing is made twice. Only what was made is kept, so there is nobody's name in it.
create table write_once (
    account bigint not null references staff_account (id) on delete cascade,
    key_hash bytea not null,
    request_hash bytea not null, -- of method, address and body
    begun_at timestamptz not null,
    status int, -- none: being done, or cut off by a crash
    body bytea,
    primary key (account, key_hash)
);
create index write_once_begun on write_once (begun_at);
