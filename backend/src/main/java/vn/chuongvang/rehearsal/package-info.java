/**
 * Simulated contestants over real sockets: for the demo, the rehearsal, chaos and the benchmark.
 */
@ApplicationModule(allowedDependencies = {"gateway :: messages", "start"})
@NullMarked
package vn.chuongvang.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
