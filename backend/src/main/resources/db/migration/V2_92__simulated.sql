-- Made on a server of the demo, of chaos or of bench: played by programs. In lists and resumed like any other, but
-- what was answered in it says nothing about a question.
alter table contest add column simulated boolean not null default false;
