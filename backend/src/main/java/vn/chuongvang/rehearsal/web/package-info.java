/** The rehearsal's HTTP addresses. */
@NullMarked
package vn.chuongvang.rehearsal.web;

import org.jspecify.annotations.NullMarked;
