/** HTTP of the gateway: the pages that browsers load, joining a contest, and setting one up. */
@NullMarked
package vn.chuongvang.gateway.web;

import org.jspecify.annotations.NullMarked;
