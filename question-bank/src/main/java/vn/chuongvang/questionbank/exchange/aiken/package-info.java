/** Aiken: one right option, as lines of text. */
@NullMarked
package vn.chuongvang.questionbank.exchange.aiken;

import org.jspecify.annotations.NullMarked;
