/** The standby as the host's pages see it. */
@NullMarked
package vn.chuongvang.standby.web;

import org.jspecify.annotations.NullMarked;
