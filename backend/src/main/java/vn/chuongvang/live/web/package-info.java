/** Addresses for other nodes, and what an operator sees of them. */
@NullMarked
package vn.chuongvang.live.web;

import org.jspecify.annotations.NullMarked;
