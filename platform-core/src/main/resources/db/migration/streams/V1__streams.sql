-- What changed, for whoever watches. The counter gives out the next serial and is held until the transaction of the
-- change ends: serials of a topic are committed in their order and without gaps. The log keeps ids, never content.
create table stream (
    topic  text   primary key check (topic ~ '^[a-z][a-z-]{1,39}:[0-9a-f-]{36}$'),
    serial bigint not null check (serial > 0)
) with (fillfactor = 50);
revoke delete on stream from ${app_role};

create table stream_event (
    topic   text        not null,
    serial  bigint      not null,
    kind    text        not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    subject uuid        not null,
    at      timestamptz not null,
    primary key (topic, serial)
);
create index stream_event_by_age on stream_event using brin (at);
revoke update on stream_event from ${app_role};
