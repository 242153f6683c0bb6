-- A file of people to invite: looked at first, confirmed in one go, and taken back as long as nobody has answered.
create table invitation_batch (
    id           uuid primary key,
    file_name    text        not null check (file_name <> ''),
    ignored      text[]      not null,
    uploaded_by  uuid        not null references member,
    uploaded_at  timestamptz not null,
    status       text        not null check (status in ('PREVIEW', 'CONFIRMED', 'UNDONE')),
    confirmed_at timestamptz,
    undone_at    timestamptz,
    invited      int         not null default 0,
    withdrawn    int         not null default 0
);
create index invitation_batch_by_age on invitation_batch (uploaded_at);

-- The rows stay until the file is confirmed: what the invited have not seen yet is not kept longer than needed.
create table invitation_row (
    batch             uuid not null references invitation_batch on delete cascade,
    line              int  not null,
    given_names       text not null,
    surnames          text not null,
    mail              text not null,
    organisation_text text not null,
    organisation      uuid references organisation,
    post              text not null,
    outcome           text not null check (outcome in ('INVITE', 'KNOWN', 'ERROR')),
    problems          jsonb not null,
    primary key (batch, line),
    check (outcome <> 'INVITE' or organisation is not null)
);

-- Goes with the member when it is taken back before anybody answered.
create table invitation (
    member     uuid primary key references member on delete cascade,
    batch      uuid references invitation_batch,
    invited_by uuid        not null references member,
    invited_at timestamptz not null,
    sent_at    timestamptz not null,
    times_sent int         not null default 1
);
create index invitation_by_batch on invitation (batch);
create index invitation_by_age on invitation (invited_at desc);
