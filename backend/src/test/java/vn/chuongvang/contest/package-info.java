/** The rules as situations and claims: given facts, when a command, then facts or a refusal. */
@NullMarked
package vn.chuongvang.contest;

import org.jspecify.annotations.NullMarked;
