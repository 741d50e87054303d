/** Kills the real server in mid-question and checks that nothing acknowledged was lost. */
@NullMarked
package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.NullMarked;
