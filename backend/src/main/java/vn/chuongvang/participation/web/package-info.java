/** Addresses of the HTTP API about units, people, targets and figures. */
@NullMarked
package vn.chuongvang.participation.web;

import org.jspecify.annotations.NullMarked;
