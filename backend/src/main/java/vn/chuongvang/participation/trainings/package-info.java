/** Tập huấn: whether people knew more after a training than before. */
@NullMarked
package vn.chuongvang.participation.trainings;

import org.jspecify.annotations.NullMarked;
