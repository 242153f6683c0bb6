-- What was answered to a request that bears an Idempotency-Key, in the transaction of what it did: a request that is
-- sent again gets the same answer and does nothing.
create table answered_request (
    member       uuid        not null references member on delete cascade,
    key          text        not null check (length(key) between 1 and 200),
    fingerprint  text        not null,
    status       int         not null,
    content_type text,
    content      text        not null,
    answered_at  timestamptz not null,
    primary key (member, key)
);
create index answered_request_by_age on answered_request (answered_at);
