package vn.chuongvang.questionbank.screens;

import static vn.chuongvang.questionbank.screens.MockScreen.GROUND;
import static vn.chuongvang.questionbank.screens.MockScreen.INK;
import static vn.chuongvang.questionbank.screens.MockScreen.PAPER;
import static vn.chuongvang.questionbank.screens.MockScreen.TINT;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Draws the pictures of the questions that are answered by a tap. Run it in {@code question-bank}
 * after a change: it writes them to {@code questions/media}.
 */
final class MockScreens {
    private static final Path MEDIA = Path.of("questions/media");

    private MockScreens() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(MEDIA);
        for (var screen : all().entrySet()) {
            Files.write(MEDIA.resolve(screen.getKey()), screen.getValue().picture());
        }
    }

    /** Every picture by the name of its file. */
    static Map<String, MockScreen> all() {
        var screens = new LinkedHashMap<String, MockScreen>();
        screens.put("dia-chi-cong.png", addresses());
        screens.put("menu-dinh-danh.png", identification());
        screens.put("tin-nhan-ngan-hang.png", bankMessage());
        screens.put("xac-nhan-chuyen-tien.png", transfer());
        screens.put("tin-nhan-giao-hang.png", delivery());
        screens.put("ma-xac-nhan.png", oneTimeCode());
        screens.put("noi-dang-nhap.png", devices());
        screens.put("cai-dat-tai-khoan.png", settings());
        screens.put("bang-ma-qr.png", counter());
        screens.put("khai-bao-tau-ca.png", fishing());
        return screens;
    }

    private static MockScreen addresses() {
        var screen = new MockScreen("Kết quả tìm kiếm");
        screen.paint(new Rectangle(40, 132, 640, 76), PAPER);
        screen.write("nộp hồ sơ trực tuyến", 72, 181, 28, false, INK);
        var addresses =
                new String[] {
                    "dichvucong.gov.vn",
                    "dichvucong.gov.vn.top",
                    "dichvucong-gov.com",
                    "dichvucong-quocgia.net"
                };
        var top = 236;
        for (var address : addresses) {
            screen.card(address, top, 150, address, "Nộp hồ sơ trực tuyến");
            top += 176;
        }
        return screen;
    }

    private static MockScreen identification() {
        var screen = new MockScreen("Ứng dụng định danh");
        var names =
                new String[] {
                    "Ví giấy tờ",
                    "Thông báo",
                    "Đổi mật khẩu",
                    "Tố giác tội phạm",
                    "An sinh xã hội",
                    "Trợ giúp"
                };
        for (int i = 0; i < names.length; i++) {
            var place = new Rectangle(40 + i % 2 * 330, 144 + i / 2 * 264, 310, 236);
            screen.tile(names[i], place, i % 2 == 0 ? MockScreen.ACCENT : new Color(0x2c7a6b));
        }
        return screen;
    }

    private static MockScreen bankMessage() {
        return new MockScreen("Tin nhắn: Ngân hàng")
                .note("Hôm nay, 8 giờ 15", 156)
                .bubble("Lời chào", new Rectangle(40, 184, 420, 90), PAPER, "Kính chào quý khách.")
                .bubble(
                        "Lời nhắc cập nhật thông tin",
                        new Rectangle(40, 298, 600, 130),
                        PAPER,
                        "Quý khách nên cập nhật giấy tờ",
                        "tùy thân khi sắp hết hạn.")
                .bubble(
                        "Đường link đăng nhập",
                        new Rectangle(40, 452, 600, 130),
                        PAPER,
                        "Đăng nhập ngay tại:",
                        "http://ngan-hang-247.top/cap-nhat")
                .bubble("Lời cảm ơn", new Rectangle(40, 606, 420, 90), PAPER, "Trân trọng cảm ơn.")
                .bubble("Ô viết trả lời", new Rectangle(40, 840, 640, 84), TINT, "Viết trả lời…");
    }

    private static MockScreen transfer() {
        return new MockScreen("Xác nhận chuyển tiền")
                .card("Tài khoản của mình", 136, 124, "Từ tài khoản", "0123 *** 789")
                .card("Tên người nhận", 280, 124, "Người nhận", "NGUYEN THI LUA")
                .card("Lời nhắn", 424, 124, "Lời nhắn", "Tiền rau")
                .card("Phí chuyển tiền", 568, 124, "Phí", "0 đồng")
                .button(
                        "Nút Chuyển tiền",
                        new Rectangle(40, 824, 640, 96),
                        "Chuyển 45.000 đồng",
                        32);
    }

    private static MockScreen delivery() {
        return new MockScreen("Số lạ: 09xx xxx 123")
                .bubble(
                        "Tin thứ nhất: lời chào",
                        new Rectangle(40, 140, 520, 92),
                        PAPER,
                        "Em giao hàng đây, chào chị.")
                .bubble(
                        "Tin thứ hai: báo có gói hàng",
                        new Rectangle(40, 256, 560, 132),
                        PAPER,
                        "Chị có gói hàng 250.000 đồng,",
                        "chiều nay em giao ạ.")
                .bubble(
                        "Tin thứ ba: xin chuyển trước 5.000 đồng",
                        new Rectangle(40, 412, 600, 172),
                        PAPER,
                        "Chị chuyển trước 5.000 đồng",
                        "để em in phiếu, làm theo link",
                        "in-phieu-giao.top nhé.")
                .bubble(
                        "Tin thứ tư: hỏi giờ ở nhà",
                        new Rectangle(40, 608, 520, 92),
                        PAPER,
                        "Mấy giờ chị có nhà ạ?")
                .bubble("Ô viết trả lời", new Rectangle(40, 840, 640, 84), TINT, "Viết trả lời…");
    }

    private static MockScreen oneTimeCode() {
        var screen =
                new MockScreen("Tin nhắn: Ngân hàng")
                        .note("Hôm nay, 9 giờ 40", 156)
                        .card("Số tiền giao dịch", 184, 130, "Giao dịch", "2.000.000 đồng");
        var code = new Rectangle(40, 338, 640, 200);
        screen.paint(code, PAPER);
        screen.write("Mã xác nhận dùng một lần", 68, 396, 27, false, INK);
        screen.write("482 913", 68, 496, 76, true, INK);
        return screen.area("Mã xác nhận 482 913", code)
                .card("Thời hạn của mã", 562, 130, "Hiệu lực", "3 phút")
                .card("Dòng trợ giúp", 716, 130, "Cần trợ giúp?", "Gọi tổng đài in trên thẻ");
    }

    private static MockScreen devices() {
        return new MockScreen("Nơi bạn đã đăng nhập")
                .card(
                        "Máy tính, nước ngoài, 3 giờ sáng",
                        144,
                        176,
                        "Máy tính",
                        "Nước ngoài",
                        "Đăng nhập lúc 3 giờ sáng nay")
                .card(
                        "Điện thoại này, Cần Thơ, đang dùng",
                        344,
                        176,
                        "Điện thoại này",
                        "Cần Thơ",
                        "Đang dùng")
                .card("Đổi ảnh đại diện", 544, 100, "Đổi ảnh đại diện")
                .card("Mời bạn bè", 668, 100, "Mời bạn bè")
                .card("Cỡ chữ", 792, 100, "Cỡ chữ");
    }

    private static MockScreen settings() {
        return new MockScreen("Cài đặt tài khoản")
                .card("Hình nền", 144, 130, "Hình nền", "Cánh đồng")
                .card("Ngôn ngữ", 298, 130, "Ngôn ngữ", "Tiếng Việt")
                .card("Tự phát video", 452, 130, "Tự phát video", "Đang tắt")
                .card("Xác thực hai lớp", 606, 130, "Xác thực hai lớp", "Đang tắt")
                .card("Cỡ chữ", 760, 130, "Cỡ chữ", "Vừa");
    }

    private static MockScreen counter() {
        var screen = new MockScreen("Bảng trả tiền ở quán");
        var name = new Rectangle(60, 132, 600, 84);
        screen.paint(name, PAPER);
        screen.centred("Quán nước cô Ba", name, 36, INK);
        screen.area("Tên quán", name);
        screen.fill(new Rectangle(160, 240, 400, 400), PAPER);
        code(screen, 190, 270, 340, 3);
        var pasted = new Rectangle(236, 312, 330, 330);
        screen.fill(pasted, new Color(0xfff3c4));
        screen.frame(pasted, new Color(0x9a7b1c), 4);
        code(screen, 266, 342, 270, 8);
        screen.fill(new Rectangle(360, 296, 84, 32), new Color(0xd8c27a));
        screen.area("Tờ giấy mới dán chồng lên mã QR", pasted);
        return screen.bubble(
                        "Dòng hướng dẫn",
                        new Rectangle(60, 672, 600, 88),
                        PAPER,
                        "Quét mã để trả tiền")
                .bubble(
                        "Bảng giá",
                        new Rectangle(60, 784, 600, 130),
                        PAPER,
                        "Nước mía 15.000 đồng",
                        "Trà đá 5.000 đồng");
    }

    /** Something that looks like a QR code and says nothing. */
    private static void code(MockScreen screen, int x, int y, int size, int seed) {
        var random = new Random(seed);
        var cells = 17;
        var cell = size / cells;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                if (random.nextBoolean()) {
                    screen.fill(new Rectangle(x + column * cell, y + row * cell, cell, cell), INK);
                }
            }
        }
        for (var corner : new int[][] {{0, 0}, {cells - 5, 0}, {0, cells - 5}}) {
            var left = x + corner[0] * cell;
            var top = y + corner[1] * cell;
            screen.fill(new Rectangle(left, top, 5 * cell, 5 * cell), INK);
            screen.fill(new Rectangle(left + cell, top + cell, 3 * cell, 3 * cell), GROUND);
            screen.fill(new Rectangle(left + 2 * cell, top + 2 * cell, cell, cell), INK);
        }
    }

    private static MockScreen fishing() {
        return new MockScreen("Khai báo tàu cá")
                .card("Khai báo xuất cảng", 144, 130, "Khai báo xuất cảng", "Số người trên tàu")
                .card("Thông tin tàu", 298, 130, "Thông tin tàu", "Số đăng ký, chủ tàu")
                .card("Nhật ký khai thác", 452, 130, "Nhật ký khai thác", "Ghi từng mẻ lưới")
                .card("Khai báo nhập cảng", 606, 130, "Khai báo nhập cảng", "Cảng, giờ, sản lượng")
                .card("Hướng dẫn", 760, 130, "Hướng dẫn", "Xem video");
    }
}
