/** Contest codes, seat tickets and device tokens, staff sign-in and roles, consent records. */
@ApplicationModule(allowedDependencies = {"paging", "start"})
@NullMarked
package vn.chuongvang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
