-- Whoever opens such a link becomes a national administrator: only while there are fewer of them than the link says. Of
-- its secret the hash is kept.
create table first_administrator_link (
    token_hash       bytea primary key,
    while_fewer_than int         not null check (while_fewer_than > 0),
    issued_at        timestamptz not null,
    expires_at       timestamptz not null check (expires_at > issued_at),
    used_at          timestamptz
);
create index first_administrator_link_by_expiry on first_administrator_link (expires_at);
