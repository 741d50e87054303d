-- A device that took the desk over from another stands in the log.
alter table staff_note drop constraint staff_note_kind_check;
alter table staff_note add constraint staff_note_kind_check
    check (kind in ('LateArrival', 'Peeked', 'TookOver'));
