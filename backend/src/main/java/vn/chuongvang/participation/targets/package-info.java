/** Chỉ tiêu: what a unit is to reach in a period, and how many members it has. */
@NullMarked
package vn.chuongvang.participation.targets;

import org.jspecify.annotations.NullMarked;
