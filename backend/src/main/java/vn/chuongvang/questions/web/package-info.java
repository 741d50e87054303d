/** The question bank's HTTP addresses. */
@NullMarked
package vn.chuongvang.questions.web;

import org.jspecify.annotations.NullMarked;
