/** Measures the server, as a process of its own, against the goals and against bare Netty. */
@NullMarked
package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.NullMarked;
