/**
 * The OpenAPI document of the HTTP API, made from the controllers of all modules as they are in the
 * running server. It knows none of them by name but the one of pages.
 */
@ApplicationModule(allowedDependencies = {"paging"})
@NullMarked
package vn.chuongvang.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
