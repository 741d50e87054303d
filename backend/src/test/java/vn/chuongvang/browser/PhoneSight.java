package vn.chuongvang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;

import java.util.ArrayList;
import java.util.List;

/** What an eye sees on a phone, and what its hand feels. */
final class PhoneSight {

    private PhoneSight() {}

    static Locator options(Page phone) {
        return phone.locator(".option");
    }

    static int other(int key) {
        return key == 0 ? 1 : 0;
    }

    static char letter(int option) {
        return "ABCD".charAt(option);
    }

    @SuppressWarnings("unchecked")
    static List<String> felt(Page phone) {
        return new ArrayList<>((List<String>) phone.evaluate("window.felt"));
    }

    /** The lamp has faded in. */
    static void settled(Page phone) {
        phone.waitForTimeout(350);
    }

    /** Nothing stands out sideways, however large the text is. */
    static void isWhole(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    /**
     * No card is lower than its words, and the bar at the foot lies above what scrolls under it.
     */
    static void everyWordIsWhole(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "[...document.querySelectorAll('.option')].every(one =>"
                                                + " one.scrollHeight <= one.clientHeight + 1)"))
                .isTrue();
    }

    static void fitsWithoutScrolling(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "document.documentElement.scrollHeight <= innerHeight"))
                .isTrue();
    }
}
