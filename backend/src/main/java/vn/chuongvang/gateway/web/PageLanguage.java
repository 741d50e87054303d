package vn.chuongvang.gateway.web;

import java.util.Locale;

/** The two languages of the product, as a page asks for them by {@code Accept-Language}. */
final class PageLanguage {
    private PageLanguage() {}

    /** Vietnamese unless English is asked for first. */
    static Locale of(String languages) {
        return Locale.of(languages.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "vi");
    }
}
