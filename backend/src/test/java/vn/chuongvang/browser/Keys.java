package vn.chuongvang.browser;

import com.microsoft.playwright.Page;

/** Somebody who has no finger on the screen: goes with Tab, and presses. */
record Keys(Page page) {
    private static final int FAR = 60;

    /** On with Tab until what is meant is under the keys, as far as the page goes round once. */
    Keys to(String selector) {
        page.locator(selector).first().waitFor();
        for (int steps = 0; steps < FAR; steps++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not come to " + selector);
    }

    private boolean isAt(String selector) {
        return (boolean)
                page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
