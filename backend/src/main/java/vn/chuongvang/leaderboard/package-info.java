/** Projections of the journal into Redis sorted sets; can be dropped and rebuilt at any time. */
@ApplicationModule(allowedDependencies = {"contest", "live"})
@NullMarked
package vn.chuongvang.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
