-- Written by the module `statistics` alone, from the journals; can be emptied at any time and fills again by itself.
-- Nobody is in it, and nothing that leads to a person.

-- How far each contest was counted.
create table question_play_position (
    contest bigint primary key,
    seq     bigint not null, -- of the last fact that was counted
    method  int    not null  -- another way of counting counts everything anew
);

-- One question asked once.
create table question_play (
    contest       bigint not null references question_play_position on delete cascade,
    round         int    not null,
    played_on     date   not null,
    question      text   not null,
    version       int    not null,
    tagged        text   not null, -- the author's estimate of its difficulty
    purpose       text   not null,
    status        text   not null check (status in ('COUNTED', 'VOIDED', 'ANNULLED', 'BESIDE')),
    asked         int    not null,
    answered      int    not null,
    right_answers int    not null,
    key_option    int,             -- 0 = A; null for written answers
    options       int[]  not null, -- how many chose A, B, C ...
    wrong         text[] not null, -- written by three people or more, the most frequent ones
    wrong_people  int[]  not null,
    half_seconds  int[]  not null, -- answers within the first half second, the second one ...
    median_millis int,             -- null without answers
    given_millis  int,             -- null without a time limit
    raised        int    not null,
    upheld        int    not null,
    accepted      int    not null,
    rest_people   int    not null, -- sums for the discrimination, see RestScores
    rest_items    int    not null,
    rest_right    int    not null,
    rest_sum      bigint not null,
    rest_squares  bigint not null,
    rest_both     bigint not null,
    primary key (contest, round)
);

create index question_play_of_question on question_play (question, version);
