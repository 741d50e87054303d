/** Plan against actual for a unit and all below it, in one pass over the columns. */
@NullMarked
package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.NullMarked;
