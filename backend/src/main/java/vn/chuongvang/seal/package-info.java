/**
 * The seal of a finished contest: its last hash, signed, short enough for a QR code. Whoever has
 * photographed one can prove later that the journal was changed, or that it was not.
 */
@ApplicationModule(allowedDependencies = "start")
@NullMarked
package vn.chuongvang.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
