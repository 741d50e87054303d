/** A whole contest in a real browser: host, screen and phones as people use them. */
@NullMarked
package vn.chuongvang.browser;

import org.jspecify.annotations.NullMarked;
