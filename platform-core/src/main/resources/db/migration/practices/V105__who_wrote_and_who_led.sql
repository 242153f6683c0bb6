-- Whoever was ever on the team has written or read it as one of its own, and does not review it later.
create table practice_author (
    practice uuid not null references practice on delete cascade,
    member   uuid not null references member,
    primary key (practice, member)
);
create index practice_author_by_member on practice_author (member);
insert into practice_author (practice, member) select practice, member from practice_team;

create function practice_author_known() returns trigger
    language plpgsql as
$$
begin
    insert into practice_author (practice, member) values (new.practice, new.member) on conflict do nothing;
    return null;
end
$$;

create trigger practice_author_known after insert on practice_team
    for each row execute function practice_author_known();

-- Whose a practice is: who leads it first. With other organisations another person may have to review it.
create function practice_organisations(practice uuid) returns uuid[]
    language sql stable
    return (select array_agg(o.organisation order by o.leads desc, o.organisation)
            from practice_organisation o
            where o.practice = practice_organisations.practice);

-- Whose it was when it was reviewed.
alter table practice_review add column organisations uuid[];
update practice_review r set organisations = practice_organisations(r.practice);
alter table practice_review alter column organisations set not null;
