-- The administrator role takes two: one proposes, another confirms, and neither of them is who receives it.
create table role_request (
    id             uuid primary key,
    version        int         not null,
    member         uuid        not null references member on delete cascade,
    region         text        references region,
    reason         text        not null check (reason <> ''),
    requested_by   uuid        not null references member,
    requested_at   timestamptz not null,
    expires_at     timestamptz not null check (expires_at > requested_at),
    status         text        not null check (status in ('WAITING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    confirmed_by   uuid        references member,
    closed_by      uuid        references member,
    closed_at      timestamptz,
    closing_reason text,
    check (requested_by <> member),
    check (confirmed_by <> requested_by and confirmed_by <> member),
    check ((status = 'CONFIRMED') = (confirmed_by is not null)),
    check ((status = 'WAITING') = (closed_at is null)),
    check (status not in ('DECLINED', 'WITHDRAWN') or (closed_by is not null and closing_reason <> ''))
);
create unique index role_request_waiting on role_request (member, region) nulls not distinct where status = 'WAITING';
create index role_request_by_status on role_request (status, requested_at);

-- Nothing may take away the last national administrator, whatever way it goes. Checked at commit, because an aggregate
-- is saved by writing its roles anew; the lock makes two who leave at the same moment wait for each other.
create function keep_a_national_administrator() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'member' then
        if not exists (select from role_grant where member = new.id and role = 'ADMINISTRATOR' and region is null) then
            return null;
        end if;
    end if;
    perform pg_advisory_xact_lock(hashtext('national administrators'));
    if not exists (select
                   from role_grant g
                   join member m on m.id = g.member
                   where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE') then
        raise exception 'the last national administrator must stay' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger keep_a_national_administrator
    after update or delete on role_grant
    deferrable initially deferred
    for each row
    when (old.role = 'ADMINISTRATOR' and old.region is null)
execute function keep_a_national_administrator();

create constraint trigger keep_a_national_administrator
    after update of status on member
    deferrable initially deferred
    for each row
    when (old.status = 'ACTIVE' and new.status <> 'ACTIVE')
execute function keep_a_national_administrator();
