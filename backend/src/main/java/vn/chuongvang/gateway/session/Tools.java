package vn.chuongvang.gateway.session;

import vn.chuongvang.audience.Audiences;
import vn.chuongvang.gateway.socket.Codec;
import vn.chuongvang.gateway.socket.Meters;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.live.StaffNotes;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * What every crowd works with.
 *
 * @param timer for counters and clocks; its tasks are short
 * @param reload reads the names of a crowd again, soon and not too often
 */
record Tools(
        Registry registry,
        StaffNotes notes,
        Codec codec,
        Meters meters,
        ServerClock clock,
        Addresses addresses,
        Audiences audiences,
        ScheduledExecutorService timer,
        Consumer<Crowd> reload) {}
