package vn.chuongvang.live;

import org.springframework.boot.context.properties.bind.Binder;

/** What a server has when nobody sets anything. */
final class StandardSettings {
    static final LiveSettings LIVE =
            new Binder().bindOrCreate("chuongvang.live", LiveSettings.class);

    private StandardSettings() {}
}
