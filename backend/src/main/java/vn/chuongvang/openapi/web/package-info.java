/** How springdoc is asked, and what it cannot read from the controllers. */
@NullMarked
package vn.chuongvang.openapi.web;

import org.jspecify.annotations.NullMarked;
