/**
 * Who took part, from which unit, against which plan: units with validity dates, people counted
 * once, targets, reports.
 */
@ApplicationModule(
        allowedDependencies = {
            "contest",
            "live",
            "identity",
            "questions",
            "paging",
            "print",
            "sheets",
            "start"
        })
@NullMarked
package vn.chuongvang.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
