/** One pure view per audience: the only door from facts to what a device may see. */
@NullMarked
package vn.chuongvang.gateway.view;

import org.jspecify.annotations.NullMarked;
