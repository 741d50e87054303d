-- What staff should read in the log beside the facts: no rule looks at it and no hash covers it.
create table staff_note (
    id      bigint generated always as identity primary key,
    contest bigint      not null references contest on delete cascade,
    at      timestamptz not null,
    kind    text        not null check (kind in ('LateArrival', 'Peeked')),
    actor   text,
    subject int         not null
);

create index staff_note_of_contest on staff_note (contest, id);
