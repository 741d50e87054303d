-- Which contest a key came from, so that a mended mapping takes its keys along and an erased sighting its own.
-- 0: of several contests, from before this was written down; gone when the last of them is erased.
alter table individual_key add column contest bigint not null default 0;
update individual_key k set contest = s.contest
  from (select individual, min(contest) as contest from sighting group by individual having count(*) = 1) s
 where s.individual = k.individual;
alter table individual_key alter column contest drop default;
alter table individual_key drop constraint individual_key_pkey;
alter table individual_key add primary key (individual, kind, key, contest);
create index individual_key_contest on individual_key (contest);

-- Nothing ever read it: the unit of a participation stands in its row.
drop table affiliation;
