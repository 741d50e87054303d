/**
 * The ready contest of a newcomer: a hall of simulated people, and a seat left for a real phone.
 */
@NullMarked
package vn.chuongvang.rehearsal.demo;

import org.jspecify.annotations.NullMarked;
