/** Kê khai: what happened outside the product, in numbers by unit, with evidence. */
@NullMarked
package vn.chuongvang.participation.declared;

import org.jspecify.annotations.NullMarked;
