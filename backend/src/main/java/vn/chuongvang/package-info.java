/** The server of Chuông Vàng; every sub-package is a Spring Modulith module. */
@NullMarked
package vn.chuongvang;

import org.jspecify.annotations.NullMarked;
