/** Chooses questions from the bank for a contest and remembers what was asked when. */
@ApplicationModule(allowedDependencies = {"identity", "paging", "sheets"})
@NullMarked
package vn.chuongvang.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
