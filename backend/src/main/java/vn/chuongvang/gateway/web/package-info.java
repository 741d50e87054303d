/**
 * The pages that browsers load: clean addresses, caching and the policy of what a page may load.
 */
@NullMarked
package vn.chuongvang.gateway.web;

import org.jspecify.annotations.NullMarked;
