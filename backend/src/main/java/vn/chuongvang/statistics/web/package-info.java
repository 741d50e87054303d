/** Statistics of questions over HTTP. */
@NullMarked
package vn.chuongvang.statistics.web;

import org.jspecify.annotations.NullMarked;
