-- A contest that nobody ended and nobody has played for days: no node keeps its room until somebody comes to it.
alter table contest_owner add column parked boolean not null default false;
