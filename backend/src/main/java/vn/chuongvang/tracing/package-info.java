/**
 * Traces, for an operator who names where they go; without that nothing of it is there. The only
 * place where OpenTelemetry is known.
 */
@ApplicationModule(allowedDependencies = {"live", "start"})
@NullMarked
package vn.chuongvang.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
