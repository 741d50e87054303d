/** Units, what they were called and belonged to from when until when, and what became of them. */
@NullMarked
package vn.chuongvang.participation.units;

import org.jspecify.annotations.NullMarked;
