/**
 * Start-up as the operator sees it: one clear line for bad surroundings, one clear page when ready.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chuongvang.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
