-- Which questions a contest was given, so that the same organiser does not get them again soon.
create table question_set (
    contest bigint primary key,
    organiser text not null,
    played_on date not null,
    official boolean not null,
    seed bigint not null
);
create index question_set_of_organiser on question_set (organiser, played_on);

create table question_use (
    contest bigint not null references question_set (contest) on delete cascade,
    question text not null,
    version int not null,
    primary key (contest, question)
);

-- Append-only: who approved which set. A set is known by the ids and versions of its questions.
create table question_approval (
    id bigint generated always as identity primary key,
    contest bigint not null,
    set_hash bytea not null,
    approved_by text not null,
    approved_at timestamptz not null
);
create index question_approval_of_contest on question_approval (contest);
