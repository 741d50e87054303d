/** Speaks OpenID Connect with sign-in providers: the only place where their protocol is known. */
@NullMarked
package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.NullMarked;
