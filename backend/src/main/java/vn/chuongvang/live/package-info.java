/** One room per running contest: mailbox, journal, group commit, recovery by replay. */
@ApplicationModule(allowedDependencies = {"contest", "questions"})
@NullMarked
package vn.chuongvang.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
