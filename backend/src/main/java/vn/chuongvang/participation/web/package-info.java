/** Units, figures and reports over HTTP. */
@NullMarked
package vn.chuongvang.participation.web;

import org.jspecify.annotations.NullMarked;
