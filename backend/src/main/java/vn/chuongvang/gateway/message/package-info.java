/**
 * The wire: every message that a phone, screen, console or simulated contestant sends or receives.
 */
@NamedInterface("messages")
@NullMarked
package vn.chuongvang.gateway.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
