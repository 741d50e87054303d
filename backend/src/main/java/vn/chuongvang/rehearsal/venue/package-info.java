/**
 * The rehearsal at the venue: simulated phones in the server's own process play a hidden contest.
 */
@NullMarked
package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.NullMarked;
