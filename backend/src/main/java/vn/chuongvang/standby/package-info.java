/**
 * A second laptop that keeps a continuous copy of the journal and takes over when the first one
 * dies: PostgreSQL's own replication, carried by one TLS door of ours.
 */
@ApplicationModule(allowedDependencies = {"identity", "start", "storage"})
@NullMarked
package vn.chuongvang.standby;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
