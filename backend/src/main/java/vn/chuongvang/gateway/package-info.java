/**
 * WebSocket and HTTP doors: five audiences, one view each; sessions, limits, resume and fan-out.
 */
@ApplicationModule(
        allowedDependencies = {
            "contest",
            "live",
            "questions",
            "leaderboard",
            "audience",
            "identity",
            "paging",
            "print",
            "seal",
            "sheets",
            "start"
        })
@NullMarked
package vn.chuongvang.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
