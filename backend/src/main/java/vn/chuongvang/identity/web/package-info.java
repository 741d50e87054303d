/** Staff over HTTP: signing in and out, sessions, accounts; and who may call what. */
@NullMarked
package vn.chuongvang.identity.web;

import org.jspecify.annotations.NullMarked;
