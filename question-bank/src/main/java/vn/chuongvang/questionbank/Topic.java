package vn.chuongvang.questionbank;

/** The eleven topics of the curriculum; a topic is also the name of a file of questions. */
public enum Topic {
    T1("t01-nhan-thuc", "Nhận thức và khái niệm"),
    T2("t02-chu-truong-phap-luat", "Chủ trương, pháp luật"),
    T3("t03-chinh-quyen-so", "Chính quyền số, dịch vụ công"),
    T4("t04-dinh-danh", "Căn cước và định danh điện tử"),
    T5("t05-thanh-toan", "Thanh toán không dùng tiền mặt"),
    T6("t06-mua-ban", "Mua bán trực tuyến"),
    T7("t07-an-toan", "An toàn thông tin, chống lừa đảo"),
    T8("t08-mang-xa-hoi", "Mạng xã hội văn minh, dữ liệu cá nhân"),
    T9("t09-hoc-so", "Học số và trí tuệ nhân tạo"),
    T10("t10-to-cong-nghe-so", "Tổ công nghệ số cộng đồng, thanh niên"),
    T11("t11-dac-thu", "Ngư dân, nông dân, người cao tuổi");

    private final String fileStem;
    private final String title;

    Topic(String fileStem, String title) {
        this.fileStem = fileStem;
        this.title = title;
    }

    /** The file that holds the questions of this topic, for example {@code t07-an-toan.yaml}. */
    public String fileName() {
        return fileStem + ".yaml";
    }

    /** The Vietnamese title as curators and hosts read it. */
    public String title() {
        return title;
    }
}
