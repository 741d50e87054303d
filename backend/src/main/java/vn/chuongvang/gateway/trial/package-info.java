/**
 * A hidden contest to rehearse with: made like a draft, played through the same doors, discarded.
 */
@NamedInterface("trials")
@NullMarked
package vn.chuongvang.gateway.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
