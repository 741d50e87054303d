/**
 * Simulated contestants over real sockets: for the demo, the rehearsal, chaos and the benchmark.
 */
@ApplicationModule(
        allowedDependencies = {
            "gateway :: messages",
            "gateway :: trials",
            "identity",
            "start",
            "storage"
        })
@NullMarked
package vn.chuongvang.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
