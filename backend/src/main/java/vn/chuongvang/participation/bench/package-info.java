/** A province-year by chance, counted in two ways and measured. */
@NullMarked
package vn.chuongvang.participation.bench;

import org.jspecify.annotations.NullMarked;
