/**
 * Pictures and recordings of questions: whatever comes in is decoded and written anew, or cut down
 * to its sound, and kept under the name of what it became.
 */
@NullMarked
package vn.chuongvang.questions.media;

import org.jspecify.annotations.NullMarked;
