/** Looks from outside, by system calls, whether acknowledged means on disk. */
@NullMarked
package vn.chuongvang.rehearsal.trace;

import org.jspecify.annotations.NullMarked;
