-- What a change replaced, so that it can be undone; none: written before this was kept, or an undo itself.
alter table unit_change add column before json;

-- An undo is a change like others and names the one that it takes back.
alter table unit_change add column undoes bigint references unit_change (id);
alter table unit_change add constraint unit_change_undoes_an_earlier_one check (undoes < id);
alter table unit_change add constraint unit_change_undo_is_final check (undoes is null or before is null);
create unique index unit_change_undone_once on unit_change (undoes);
