/** IMS QTI 2.1: single items, and packages of them. */
@NullMarked
package vn.chuongvang.questionbank.exchange.qti;

import org.jspecify.annotations.NullMarked;
