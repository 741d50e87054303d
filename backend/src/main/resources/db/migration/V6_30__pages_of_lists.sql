-- In the order in which their lists are read a page at a time.
create index submitted_report_newest on submitted_report (approved_at, id, version);
create index declaration_latest on declaration (held_on, id);
