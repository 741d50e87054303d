/** Questions in the formats of others: what an item is, what is told about it, and the bounds. */
@NullMarked
package vn.chuongvang.questionbank.exchange;

import org.jspecify.annotations.NullMarked;
