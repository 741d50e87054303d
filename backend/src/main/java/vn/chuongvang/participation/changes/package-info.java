/** What changed figures, one after another. */
@NullMarked
package vn.chuongvang.participation.changes;

import org.jspecify.annotations.NullMarked;
