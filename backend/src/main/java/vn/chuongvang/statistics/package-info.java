/** What real contests tell about questions: counted from the journals, shown with advice. */
@ApplicationModule(allowedDependencies = {"contest", "live", "questions", "identity", "paging"})
@NullMarked
package vn.chuongvang.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
