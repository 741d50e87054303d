/** Bytes and sockets: handshake, frames, limits, out-queues. Knows messages, but no contest. */
@NullMarked
package vn.chuongvang.gateway.socket;

import org.jspecify.annotations.NullMarked;
