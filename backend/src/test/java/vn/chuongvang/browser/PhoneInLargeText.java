package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static vn.chuongvang.browser.PhoneSight.everyWordIsWhole;
import static vn.chuongvang.browser.PhoneSight.isWhole;

import com.microsoft.playwright.Page;

/** A question on the phone of somebody who needs large letters, and on the narrowest one. */
record PhoneInLargeText(Browser browser, Page hoa) {

    /** "Chữ to hơn" twice and English, by keyboard alone. */
    void look() {
        hoa.evaluate(
                "localStorage.setItem('cv:size', '140'); localStorage.setItem('cv:language',"
                        + " 'en')");
        hoa.reload();
        assertThat(hoa.locator(".head-title")).containsText("Question 1");
        browser.look(hoa, "phone-question-large");
        isWhole(hoa);
        hoa.keyboard().press("Tab");
        hoa.keyboard().press("ArrowDown");
        hoa.keyboard().press("Space");
        assertThat(hoa.locator(".ack")).containsText("Recorded: B");
        hoa.setViewportSize(320, 640);
        isWhole(hoa);
        browser.look(hoa, "phone-question-narrow");
        hoa.setViewportSize(360, 740);
        longestQuestion();
    }

    /** 160 characters and options of three lines, at the browser's own 200 %. */
    private void longestQuestion() {
        hoa.evaluate(
                "document.documentElement.dataset.size = '100';"
                        + " document.querySelector('.question').textContent = 'Khi người lạ xưng là"
                        + " công an yêu cầu bạn chuyển tiền, '.repeat(3);"
                        + " document.querySelectorAll('.option-text').forEach(one =>"
                        + " one.textContent = 'Gác máy rồi đến công an phường hỏi trực tiếp cho"
                        + " chắc chắn')");
        isWhole(hoa);
        everyWordIsWhole(hoa);
        browser.look(hoa, "phone-question-longest");
        hoa.evaluate("document.documentElement.style.fontSize = '225%'");
        isWhole(hoa);
        everyWordIsWhole(hoa);
        browser.look(hoa, "phone-question-200");
        hoa.reload();
    }
}
