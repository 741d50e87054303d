package vn.chuongvang.gateway.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.start.Machine;

/** How the laptop that the server runs on is, for the console's warnings. */
@RestController
class MachineController {
    private final Machine machine;

    MachineController(Machine machine) {
        this.machine = machine;
    }

    /** It reads files, so not on an event loop. */
    @GetMapping("/api/staff/machine")
    Mono<Machine.Health> machine() {
        return Mono.fromCallable(machine::look).subscribeOn(Schedulers.boundedElastic());
    }
}
