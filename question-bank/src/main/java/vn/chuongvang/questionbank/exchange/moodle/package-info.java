/** Moodle's XML. */
@NullMarked
package vn.chuongvang.questionbank.exchange.moodle;

import org.jspecify.annotations.NullMarked;
