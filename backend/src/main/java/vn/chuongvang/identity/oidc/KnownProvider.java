package vn.chuongvang.identity.oidc;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * A provider that was asked where its doors are.
 *
 * @param decoder checks its tokens, and asks for its keys when it has to
 */
record KnownProvider(ClientRegistration registration, ReactiveJwtDecoder decoder) {}
