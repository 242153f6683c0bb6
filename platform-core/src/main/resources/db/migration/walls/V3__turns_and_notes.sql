-- How often somebody took something away, brought it back or put it elsewhere; what is older than an hour is of no use.
create table post_turn (
    id       uuid primary key,
    member   uuid        not null references member,
    turn     text        not null check (turn in ('REMOVED', 'UNDONE', 'MOVED')),
    taken_at timestamptz not null
);
create index post_turn_of on post_turn (member, turn, taken_at);

-- Whoever wrote a note puts it right or takes it away. What it said before stands where the past of posts does, for
-- moderators alone.
alter table accompaniment_note
    add column edited_at timestamptz,
    add column removed_at timestamptz,
    alter column text drop not null,
    add check ((text is null) = (removed_at is not null));
