-- How often somebody has supported the same thing on a day: changing one's mind is free, and pressing the button all day
-- long is not. Those of earlier days are of no use.
create table conversation_support_turn (
    member  uuid not null references member,
    day     date not null,
    kind    text not null,
    subject uuid not null,
    times   int  not null check (times > 0),
    primary key (member, day, kind, subject)
);
