/**
 * What goes on paper, as PDF: seat cards, sheets of the referees, the poster, the booklet of the
 * MC, the result sheet, reports (these also for word processors). Everything on them is given;
 * nothing here knows a contest or a database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chuongvang.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
