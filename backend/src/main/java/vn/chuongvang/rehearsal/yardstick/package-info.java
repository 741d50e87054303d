/**
 * The bare-Netty server that the benchmark divides by: same frames, stock codec, nothing stored.
 */
@NullMarked
package vn.chuongvang.rehearsal.yardstick;

import org.jspecify.annotations.NullMarked;
