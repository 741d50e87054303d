/** Vietnamese text: folding, normal forms, names and their order, numbers, days, law numbers. */
@NullMarked
package vn.chuongvang.questionbank.text;

import org.jspecify.annotations.NullMarked;
