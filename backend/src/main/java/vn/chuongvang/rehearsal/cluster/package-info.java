/** Several servers on one machine: to try a cluster, and to break it. */
@NullMarked
package vn.chuongvang.rehearsal.cluster;

import org.jspecify.annotations.NullMarked;
