/**
 * Questions from files and into files, with what the server knows: who, what is kept, what is new.
 */
@NullMarked
package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.NullMarked;
