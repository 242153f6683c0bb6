-- Members are named on a card by their ids, as in contributions and comments; an id is longer than most names.
create table card_mention (
    card   uuid not null references card on delete cascade,
    member uuid not null references member,
    primary key (card, member)
);

alter table card drop constraint card_text_check;
alter table card add constraint card_text_check check (text <> '' and length(text) <= 8000);
