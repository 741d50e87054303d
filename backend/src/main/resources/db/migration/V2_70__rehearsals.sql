-- A rehearsal is a contest that was never to count: hidden everywhere, deleted with its journal.
alter table contest add column rehearsal boolean not null default false;
