package vn.chuongvang.rehearsal.client;

/** What all simulated contestants of one show share. */
record Hall(Sockets sockets, Traffic traffic, Tally tally, KnownKeys keys) {}
