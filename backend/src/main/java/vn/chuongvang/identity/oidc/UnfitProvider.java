package vn.chuongvang.identity.oidc;

import java.io.Serial;

/** A provider's description of itself that cannot be true; the message names the member of it. */
final class UnfitProvider extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    UnfitProvider(String member) {
        super("its description has an unfit " + member);
    }
}
