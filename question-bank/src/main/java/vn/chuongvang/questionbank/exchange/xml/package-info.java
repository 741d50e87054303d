/** XML that strangers wrote, read without definitions and without anything from outside. */
@NullMarked
package vn.chuongvang.questionbank.exchange.xml;

import org.jspecify.annotations.NullMarked;
