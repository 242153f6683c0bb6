-- What a reviewer has written and not sent yet; nobody else reads it, and it goes when the review is sent.
create table practice_review_draft (
    practice uuid        not null references practice on delete cascade,
    reviewer uuid        not null references member on delete cascade,
    version  int         not null,
    revision int         not null check (revision > 0),
    content  jsonb       not null,
    saved_at timestamptz not null,
    primary key (practice, reviewer)
);
create index practice_review_draft_by_reviewer on practice_review_draft (reviewer);
