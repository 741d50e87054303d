/** Lists a page at a time: how a page is asked for, and where the next one begins. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chuongvang.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
