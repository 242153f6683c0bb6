-- Members report cards and contributions like comments, and moderators decide on them in the same way. What another module
-- owns is noted here: whose it is, where it is moderated, and whether it is gone for good.
create table conversation_post (
    id     uuid primary key,
    kind   text    not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    author uuid    not null references member,
    region text references region,
    gone   boolean not null default false
);

create view conversation_said as
select c.id, c.author, v.region, c.state = 'REMOVED' as gone
from conversation_comment c
left join conversation v on v.kind = c.kind and v.subject = c.subject
union all
select id, author, region, gone from conversation_post;

alter table conversation_report drop constraint conversation_report_comment_fkey;
alter table conversation_report rename column comment to post;
alter table conversation_decision drop constraint conversation_decision_comment_fkey;
alter table conversation_decision rename column comment to post;
alter table conversation_appeal drop constraint conversation_appeal_comment_fkey;
alter table conversation_appeal rename column comment to post;

-- Whoever looks at a case has it for a while, so that two do not do the same.
create table conversation_claim (
    post       uuid primary key,
    moderator  uuid        not null references member,
    claimed_at timestamptz not null
);

-- Hidden by itself when it was reported, because it shows what looks like personal data, until somebody has looked.
create table conversation_hold (
    post    uuid primary key,
    held_at timestamptz not null
);

-- What moderators tell whoever wrote something: a warning, or not to write for a while. What a silence was for stays. Those
-- of a region may end what was given there; without a region it was given by who moderates in the whole country.
create table conversation_sanction (
    id       uuid primary key,
    member   uuid        not null references member,
    post     uuid        not null,
    reason   text        not null check (reason <> '' and length(reason) <= 500),
    region   text references region,
    given_by uuid        not null references member,
    given_at timestamptz not null,
    ends_at  timestamptz check (ends_at > given_at)
);
create index conversation_sanction_of on conversation_sanction (member, given_at desc);
revoke update, delete on conversation_sanction from ${app_role};

-- A silence may end before its end.
create table conversation_sanction_lifted (
    sanction  uuid primary key references conversation_sanction,
    reason    text        not null check (reason <> '' and length(reason) <= 500),
    lifted_by uuid        not null references member,
    lifted_at timestamptz not null
);
revoke update, delete on conversation_sanction_lifted from ${app_role};

-- Whoever writes something says what it is called, so that it is kept once however often it is sent. What moderators, files
-- and the history know of a post they know by its id alone: nothing else may ever bear it.
create table conversation_written (
    id uuid primary key
);
insert into conversation_written (id) select id from conversation_comment;

create function bears_its_own_id() returns trigger
    language plpgsql as
$$
begin
    insert into conversation_written (id) values (new.id);
    return new;
end
$$;

create trigger bears_its_own_id before insert on conversation_comment
    for each row execute function bears_its_own_id();
