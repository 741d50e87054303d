-- What was written in the web beside the questions that are shipped. All three tables are
-- append-only: a version never changes, and its state is what the last event about it says.
create table question_version (
    question text not null,
    version int not null check (version > 0),
    -- The document of one question, as the bank's files have it, in JSON.
    content text not null,
    topic text not null,
    created_by text not null,
    created_at timestamptz not null,
    note text not null,
    -- A copy of what was shipped, kept when it was edited here for the first time.
    shipped boolean not null,
    primary key (question, version)
);

-- Who did what when; numbered without gaps for each question, so that of two people who act at
-- the same time one is told.
create table question_event (
    question text not null,
    number int not null check (number > 0),
    version int not null check (version > 0),
    kind text not null,
    made_by text not null,
    made_at timestamptz not null,
    note text not null,
    primary key (question, number)
);

create table question_comment (
    id bigint generated always as identity primary key,
    question text not null,
    version int not null,
    text text not null,
    made_by text not null,
    made_at timestamptz not null
);
create index question_comment_of_question on question_comment (question);
