-- Teams that write practices invite members and are joined by them.
alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check
        check (kind in ('APPROVAL_WAITS', 'ROLE_CONFIRMATION_WAITS', 'ROLE_NOT_CONFIRMED', 'MEMBER_ARRIVED', 'WELCOMED',
                        'ROLE_GRANTED', 'ROLE_REVOKED', 'COLLEAGUE_JOINED', 'PRACTICE_INVITED', 'PRACTICE_JOINED'));
