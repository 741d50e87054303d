package vn.chuongvang.identity.oidc;

import vn.chuongvang.identity.ProvenIdentity;

/** What came of asking a provider who somebody is. */
public sealed interface Answer {

    /** Its token was checked. */
    record Proven(ProvenIdentity who) implements Answer {}

    /** It does not answer, or not in time. */
    record Away() implements Answer {}

    /** It, or the person, said no. */
    record Denied() implements Answer {}

    /** What it said does not hold: somebody else's, too old, not signed by it. */
    record Invalid() implements Answer {}
}
