/** Who is being simulated: skill, thinking time, habits and the network a phone sits on. */
@NullMarked
package vn.chuongvang.rehearsal.person;

import org.jspecify.annotations.NullMarked;
