package vn.chuongvang.gateway.session;

import vn.chuongvang.audience.Audiences;
import vn.chuongvang.gateway.socket.Codec;
import vn.chuongvang.gateway.socket.Meters;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.live.StaffNotes;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** {@link Tools} before somebody is there who reloads names. */
record ToolBox(
        StaffNotes notes,
        Codec codec,
        Meters meters,
        ServerClock clock,
        Addresses addresses,
        Audiences audiences,
        ScheduledExecutorService timer) {

    Tools tools(Registry registry, Consumer<Crowd> reload) {
        return new Tools(
                registry, notes, codec, meters, clock, addresses, audiences, timer, reload);
    }
}
