-- Identities of sign-in providers (OpenID Connect) that staff linked to their accounts. Kept is a keyed hash of the provider's
-- address and of the number that somebody has there: enough to know them again, nothing to look anybody up by.
create table provider_identity (
    identity_hash bytea primary key, -- so an identity opens one account only
    account bigint not null references staff_account (id) on delete cascade,
    provider text not null, -- its name in the settings
    linked_at timestamptz not null,
    unique (account, provider)
);
-- Whoever came back from a provider, by a hash, for as long as their cookie is good: nobody comes back twice by the same way.
create table provider_return (
    state_hash bytea primary key,
    expires_at timestamptz not null
);
create index provider_return_expires on provider_return (expires_at);
