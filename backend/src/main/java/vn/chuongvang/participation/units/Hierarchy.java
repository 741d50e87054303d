package vn.chuongvang.participation.units;

/** Trees that stand beside each other; one person may belong to several. */
public enum Hierarchy {
    /** Đoàn TNCS Hồ Chí Minh. */
    DOAN,
    /** Hội Liên hiệp Thanh niên Việt Nam. */
    HOI_LHTN,
    /** Provinces, communes, and districts until 30/6/2025. */
    ADMIN,
    /** Tổ công nghệ số cộng đồng. */
    TCNSCD,
    SCHOOL
}
