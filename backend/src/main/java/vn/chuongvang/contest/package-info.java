/** The rules of Rung chuông vàng as pure functions: no clock, no chance, no input or output. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.chuongvang.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
