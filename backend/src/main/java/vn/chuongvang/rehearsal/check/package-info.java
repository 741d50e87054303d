/** Compares what clients were told with what the journal holds. */
@NullMarked
package vn.chuongvang.rehearsal.check;

import org.jspecify.annotations.NullMarked;
