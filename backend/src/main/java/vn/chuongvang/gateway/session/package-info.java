/** Who is connected to which contest: hello, resume, fan-out, answers and acts of staff. */
@NullMarked
package vn.chuongvang.gateway.session;

import org.jspecify.annotations.NullMarked;
