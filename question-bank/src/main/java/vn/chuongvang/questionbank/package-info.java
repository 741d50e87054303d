/** The curated question bank: content, its reader and validator, the draw, and answer matching. */
@NullMarked
package vn.chuongvang.questionbank;

import org.jspecify.annotations.NullMarked;
