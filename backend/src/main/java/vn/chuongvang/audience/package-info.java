/**
 * The audience (khán giả): people without a lit seat who play along, predict, cheer, vote for a
 * rescue and fill in the survey. Nothing here moves anybody on the floor: what they decide becomes
 * a fact of the contest only when a host enters it.
 */
@ApplicationModule(allowedDependencies = {"contest", "live"})
@NullMarked
package vn.chuongvang.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
