/** Sends a running server whatever nobody would send it, and sees what becomes of the others. */
@NullMarked
package vn.chuongvang.rehearsal.fuzz;

import org.jspecify.annotations.NullMarked;
