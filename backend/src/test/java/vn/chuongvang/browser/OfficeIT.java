package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Pdf;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** From an empty server to a result sheet: what surrounds the console. */
@Timeout(360)
class OfficeIT {
    private static Browser browser;
    private static WebServer server;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void a_newcomer_signs_in_rehearses_makes_a_contest_and_keeps_its_results() throws Exception {
        var errors = new ArrayList<String>();
        var page = browser.open(browser.laptop(), "/host");
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        errors.add(message.text());
                    }
                });
        page.reload();
        assertThat(page.locator(".gate-form")).isVisible();
        assertThat(errors).as("nothing is wrong before somebody has signed in").isEmpty();
        new Newcomer(page).work();
        browser.complainsOfNothing();
    }

    private record Newcomer(Page page) {

        void work() throws Exception {
            signIn();
            firstRun();
            rehearsal();
            create();
            prepare();
            preview();
            papers();
            duplicateAndDelete();
            play();
            notFound();
        }

        private void signIn() {
            look("sign-in");
            page.locator("input[name=name]").fill(Staff.FIRST_HOST);
            page.locator("input[name=password]").fill("không phải mật khẩu");
            page.locator(".gate-form .primary").click();
            assertThat(page.locator(".problem")).containsText("không đúng");
            look("sign-in-wrong");
            var first = firstPassword();
            page.locator("input[name=password]").fill(first);
            page.locator(".gate-form .primary").click();
            assertThat(page.locator("h2")).hasText("Chọn mật khẩu của bạn");
            look("new-password");
            page.locator("input[name=new]").fill("đèn vàng bốn mươi bảy");
            page.locator(".gate-form .primary").click();
        }

        /** As the first start prints it. */
        private static String firstPassword() {
            return server.bean(Staff.class)
                    .create(Staff.FIRST_HOST, StaffRole.HOST)
                    .block()
                    .oneTimePassword();
        }

        private void firstRun() {
            assertThat(page.locator(".first-run .step")).hasCount(3);
            look("first-run");
        }

        private void rehearsal() {
            button("Diễn tập ngay").click();
            assertThat(page.locator("h1")).hasText("Diễn tập");
            assertThat(page.locator(".join-steps li")).hasCount(3);
            look("rehearsal");
            page.locator(".brand").click();
        }

        /** Only what is asked for: a name, an organiser, units. */
        private void create() {
            button("Tạo hội thi").click();
            assertThat(page.locator(".preset")).hasCount(3);
            page.locator("input[name=title]").fill("Rung chuông vàng phường Sông Cầu");
            page.locator("input[name=organiser]").fill("Đoàn phường Sông Cầu");
            page.locator("textarea[name=units]").fill("Tổ 1\nTổ 2");
            rules();
            page.locator("details.wide:has(textarea[name=roster]) > summary").click();
            page.locator("textarea[name=roster]")
                    .fill("1, Lý Thị Mai, Tổ 2\nxx, Ai đó, Tổ 1\n3, , Tổ 1");
            look("create");
            button("Tạo và bốc câu hỏi").click();
            assertThat(page.locator(".problem li")).hasCount(2);
            assertThat(page.locator(".problem")).containsText("Dòng 2: “xx” không phải số ghế");
            assertThat(page.locator(".problem")).containsText("Dòng 3: thiếu họ và tên");
            look("create-rows");
            page.locator("textarea[name=roster]").fill("1, Lý Thị Mai, Tổ 2\n2, =1+1, Tổ 1");
            button("Tạo và bốc câu hỏi").click();
            assertThat(page.locator("h1")).hasText("Rung chuông vàng phường Sông Cầu");
        }

        /**
         * Referees, boards and another rescue than the preset's; what cannot be is said by name.
         */
        private void rules() {
            page.locator(".rules > summary").click();
            open(page.locator(".rules"), "answering", "elimination", "rescue");
            page.locator("select[name=channel]").selectOption("HYBRID");
            page.locator("select[name=confirm]").selectOption("REFEREE_CONFIRM");
            page.locator("select[name=mechanism]").selectOption("ALL_BACK");
            assertThat(page.locator("select[name=selection]")).hasCount(0);
            page.locator("input[name=manual]").uncheck();
            button("Tạo và bốc câu hỏi").click();
            assertThat(page.locator(".problem")).containsText("phải có lúc được cứu trợ");
            look("create-rules");
            page.locator("input[name=atMost]").fill("3");
            page.locator(".rules > summary").click();
        }

        private static void open(Locator rules, String... groups) {
            for (var group : groups) {
                rules.locator(".rules-" + group + " > summary").click();
            }
        }

        private void prepare() {
            assertThat(page.locator(".question-row")).hasCount(30);
            look("prepare");
            var third = page.locator(".question-row").nth(2);
            var before = third.locator(".question-body").innerText();
            third.locator(".button", new Locator.LocatorOptions().setHasText("Đổi câu khác"))
                    .click();
            assertThat(third.locator(".question-body")).not().hasText(before);
            edit();
            page.locator(".people summary").click();
            assertThat(page.locator(".people li")).hasCount(3);
            look("people");
            page.locator(".people summary").click();
            button("Đổi liên kết màn chiếu").click();
            look("renew-asked");
            button("Đổi liên kết").click();
            assertThat(page.locator(".approve")).containsText("Liên kết cũ đã hết hiệu lực");
        }

        private void edit() {
            button("Sửa hội thi").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.locator("input[name=title]").fill("Chung kết phường Sông Cầu");
            dialog.locator("input[name=seats]").fill("95");
            var roster = dialog.locator("textarea[name=roster]");
            assertThat(roster).hasValue("1\tLý Thị Mai\tTổ 2\n2\t=1+1\tTổ 1");
            dialog.locator(".rules > summary").click();
            open(dialog.locator(".rules"), "elimination", "rescue");
            assertThat(dialog.locator("select[name=confirm]")).hasValue("REFEREE_CONFIRM");
            assertThat(dialog.locator("select[name=mechanism]")).hasValue("ALL_BACK");
            assertThat(dialog.locator("input[name=atMost]")).hasValue("3");
            look("edit");
            dialog.locator("input[name=manual]").check();
            dialog.locator("select[name=confirm]").selectOption("HOST_CONFIRM");
            roster.fill("1\tLý Thị Mai\tTổ 2\nyy\tAi đó\tTổ 1");
            button("Lưu").click();
            assertThat(dialog.locator(".problem")).containsText("Dòng 2: “yy” không phải số ghế");
            roster.fill("1\tLý Thị Mai\tTổ 2\n2\t=1+1\tTổ 1\n95\tVũ Hà\tTổ 2");
            dialog.locator("select[name=preset]").selectOption("SCHOOL");
            button("Lưu").click();
            assertThat(dialog.locator(".problem")).containsText("không hợp với bộ luật mới");
            assertThat(button("Lưu và bốc lại câu hỏi")).isVisible();
            look("edit-questions");
            dialog.locator("select[name=preset]").selectOption("");
            assertThat(dialog.locator("select[name=channel]")).hasValue("HYBRID");
            button("Lưu").click();
            assertThat(page.locator("h1")).hasText("Chung kết phường Sông Cầu");
            assertThat(page.locator(".desk-head")).containsText("95 ghế");
        }

        private void preview() {
            page.locator(".question-row:has(.option-list li:nth-child(4)) .button").first().click();
            assertThat(page.locator(".preview")).hasCount(3);
            assertThat(page.locator(".preview .pill-bad")).hasCount(0);
            look("preview");
            button("Đóng").click();
        }

        /** Cards for two seats; a slip of the pen is told beside the button. */
        private void papers() throws Exception {
            page.locator(".print summary").click();
            assertThat(page.locator(".print-piece")).hasCount(5);
            var cards = page.locator(".print-piece").first();
            cards.locator("input").fill("một");
            cards.locator("button").click();
            assertThat(cards.locator(".problem")).containsText("1-40, 47");
            look("print");
            cards.locator("input").fill("1-2");
            var download = page.waitForDownload(() -> cards.locator("button").click());
            assertThat(download.suggestedFilename()).matches("the-ghe-\\d+\\.pdf");
            try (var pdf = Pdf.of(Files.readAllBytes(download.path()))) {
                assertThat(pdf.pages()).isEqualTo(2);
                assertThat(pdf.qr(1)).contains("#t=");
            }
            assertThat(cards.locator(".problem")).hasCount(0);
            page.locator(".print summary").click();
        }

        private void duplicateAndDelete() {
            button("Nhân bản").click();
            look("duplicate");
            button("Tạo bản sao").click();
            assertThat(page.locator("h1")).hasText("Chung kết phường Sông Cầu (lần sau)");
            button("Xoá bản nháp").click();
            look("delete-asked");
            button("Thôi").click();
            assertThat(page.locator("h1")).hasText("Chung kết phường Sông Cầu (lần sau)");
            button("Xoá bản nháp").click();
            button("Xoá hẳn").click();
            assertThat(page.locator(".contest-card")).hasCount(2);
            look("list");
        }

        /** Two named seats, no phone: nobody answers, the host ends it and takes the sheet home. */
        private void play() throws Exception {
            page.locator(".contest-card", new Page.LocatorOptions().setHasText("Chung kết"))
                    .click();
            button("Mở sàn").click();
            press("Chốt sàn");
            press("Đọc câu 1");
            button("Mở ngay").click();
            page.locator("#seat-number").fill("1");
            page.locator("#seat-number").press("Enter");
            button("Xoá tên").click();
            look("erase-asked");
            button("Thôi").click();
            button("Huỷ câu này").click();
            page.getByLabel("Lý do").fill("Mất điện");
            button("Xác nhận").click();
            button("Kết thúc hội thi").click();
            assertThat(page.locator(".between h2")).hasText("Hội thi đã kết thúc");
            page.locator(".top-title").click();
            assertThat(page.locator(".results tbody tr").first()).isVisible();
            assertThat(page.locator(".proof").first()).containsText("Đã tính lại từ nhật ký");
            assertThat(page.locator(".tools")).containsText("không xoá được");
            look("results");
            sheet();
            forgetAfterwards();
        }

        private void sheet() throws Exception {
            var download =
                    page.waitForDownload(() -> page.locator("a[download][href$='.csv']").click());
            var csv = Files.readString(download.path(), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("\uFEFF").contains("Hạng / Rank", "Lý Thị Mai", "\"'=1+1\"");
            var signed = page.waitForDownload(() -> button("Kết quả để ký (PDF)").click());
            try (var pdf = Pdf.of(Files.readAllBytes(signed.path()))) {
                assertThat(pdf.text()).contains("KẾT QUẢ CHÍNH THỨC", "Lý Thị Mai");
            }
        }

        private void forgetAfterwards() {
            page.locator(".people summary").click();
            var mai = new Page.LocatorOptions().setHasText("Lý Thị Mai");
            page.locator(".people li", mai).locator(".button").last().click();
            button("Xoá hẳn").click();
            assertThat(page.locator(".people li")).hasCount(2);
            page.reload();
            assertThat(page.locator(".results")).not().containsText("Lý Thị Mai");
        }

        private void notFound() {
            page.navigate(page.url().replaceAll("#.*", "#/nowhere"));
            assertThat(page.locator("h1")).hasText("Không có trang này");
            look("not-found");
            button("English").click();
            assertThat(page.locator("h1")).hasText("There is no such page");
            page.locator("a.button").click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Contests"));
            look("english");
            button("Tiếng Việt").click();
        }

        private void press(String label) {
            assertThat(page.locator(".big-button")).containsText(label);
            page.locator(".big-button").click();
        }

        private Locator button(String name) {
            return page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .first();
        }

        private void look(String state) {
            browser.look(page, "office-" + state);
        }
    }
}
