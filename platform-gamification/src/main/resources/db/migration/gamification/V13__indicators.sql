-- Where somebody stood when they contributed: the figure of a past year stays what it was when they become
-- administrators or leave.
alter table contribution
    add column board text not null default 'MEMBERS' check (board in ('MEMBERS', 'ADVISORS', 'NONE'));
update contribution c set board = p.board from participant p where p.id = c.participant and p.board <> c.board;

-- For the indicators: who contributed when, and where they worked then. Nothing that names a person.
create view report_contributions as
select participant, day, organisation
from contribution
where accepted and board <> 'NONE' and organisation is not null;

create index contribution_in_reports on contribution (participant, day)
    where accepted and board <> 'NONE' and organisation is not null;
