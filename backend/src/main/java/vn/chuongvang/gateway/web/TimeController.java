package vn.chuongvang.gateway.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.chuongvang.live.ServerClock;

/**
 * An echo for the page that tests a phone and its place: no contest, no name, nothing kept. It asks
 * no database, so that what is measured is the line.
 */
@RestController
class TimeController {
    private final ServerClock clock;

    TimeController(ServerClock clock) {
        this.clock = clock;
    }

    /**
     * @param now the server's clock in milliseconds since 1970
     */
    record Time(long now) {}

    @GetMapping("/api/time")
    Time time() {
        return new Time(clock.now().toEpochMilli());
    }
}
