/** The real PostgreSQL and Redis that integration tests share. */
@NullMarked
package vn.chuongvang.testing;

import org.jspecify.annotations.NullMarked;
