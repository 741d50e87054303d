/** The real server as a child process: started, driven over HTTP, killed, measured, read behind. */
@NullMarked
package vn.chuongvang.rehearsal.server;

import org.jspecify.annotations.NullMarked;
