/** The curated question bank: content, its reader, the draw for a contest and answer matching. */
@NullMarked
package vn.chuongvang.questionbank;

import org.jspecify.annotations.NullMarked;
