/** Our own YAML and JSON, which say everything. */
@NullMarked
package vn.chuongvang.questionbank.exchange.own;

import org.jspecify.annotations.NullMarked;
