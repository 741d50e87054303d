/**
 * Starts the embedded PostgreSQL and Redis, or checks the given ones; the data folder is its own.
 */
@ApplicationModule(allowedDependencies = "start")
@NullMarked
package vn.chuongvang.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
