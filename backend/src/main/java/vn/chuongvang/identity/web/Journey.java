package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.Linker;
import vn.chuongvang.identity.ProvenIdentity;
import vn.chuongvang.identity.oidc.Asked;

import java.time.Instant;

/**
 * What a browser carries, sealed, on its way to a provider and back.
 *
 * @param page where it comes back to
 * @param linker who links the identity; absent: somebody signs in
 */
record Journey(String provider, StaffPage page, Asked asked, @Nullable Linker linker, Instant end) {

    /** What it carries when the provider is satisfied and a code is still needed. */
    record Proven(ProvenIdentity who, Instant end) {}
}
