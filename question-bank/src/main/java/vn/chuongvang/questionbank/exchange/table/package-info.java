/** Questions in the rows of spreadsheets: our template, Kahoot's and Wayground's. */
@NullMarked
package vn.chuongvang.questionbank.exchange.table;

import org.jspecify.annotations.NullMarked;
