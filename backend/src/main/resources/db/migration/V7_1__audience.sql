-- People without a lit seat: by a number, never by a name.
create table audience_member (
    contest    bigint not null references contest on delete cascade,
    number     int    not null,
    token      text,            -- SHA-256 of the browser's secret, hex; null for somebody of the roster
    contestant int,
    predicted  int,
    among      int    not null, -- how many were lit when it was predicted
    poll       int    not null, -- the one in which the votes were cast; 0: none
    votes      text   not null, -- contestants, by comma
    survey     text   not null, -- one answer for each question, by comma; empty: not filled in
    primary key (contest, number),
    check ((token is null) <> (contestant is null))
);

create table audience_answer (
    contest bigint not null,
    number  int    not null,
    round   int    not null,
    option  int,
    written text,
    primary key (contest, number, round),
    foreign key (contest, number) references audience_member on delete cascade
);

create table audience_poll (
    contest    bigint      not null references contest on delete cascade,
    poll       int         not null,
    opened_at  timestamptz not null,
    after      int         not null, -- questions played when it opened
    open       boolean     not null,
    candidates text        not null,
    primary key (contest, poll)
);
