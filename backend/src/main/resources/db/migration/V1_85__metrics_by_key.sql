-- Prometheus reads how the server does by a key of its own.
alter table machine_key drop constraint machine_key_scopes_check;
alter table machine_key add constraint machine_key_scopes_check
    check (cardinality(scopes) > 0 and scopes <@ array['FIGURES', 'UNITS', 'CONTESTS', 'METRICS']);
