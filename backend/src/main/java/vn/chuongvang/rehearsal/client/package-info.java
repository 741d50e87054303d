/** Phones and consoles without a screen: simulated contestants and a host on real sockets. */
@NullMarked
package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.NullMarked;
