/** Moodle's GIFT: questions as lines of text. */
@NullMarked
package vn.chuongvang.questionbank.exchange.gift;

import org.jspecify.annotations.NullMarked;
