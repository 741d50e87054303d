package vn.chuongvang.participation.units;

/** What a unit is; a retyped unit stays itself. The order is from the top down. */
public enum UnitType {
    CENTRAL,
    /** Tỉnh, and its Tỉnh Đoàn. */
    PROVINCE,
    /** Thành phố trực thuộc trung ương, and its Thành Đoàn. */
    CITY,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh: none since 1/7/2025. */
    DISTRICT,
    WARD,
    COMMUNE,
    TOWNSHIP,
    SPECIAL_ZONE,
    /** Beside communes and not on the map: offices, enterprises, forces. */
    BODY,
    SCHOOL,
    /** Đoàn cơ sở. */
    BASE,
    /** Chi đoàn, chi hội, lớp. */
    CELL,
    /** Thôn, buôn, bản, tổ dân phố. */
    HAMLET,
    /** Tổ công nghệ số cộng đồng. */
    TEAM,
    OTHER;

    /** Names of the commune level are what people look for, with their province. */
    public boolean isCommuneLevel() {
        return this == WARD || this == COMMUNE || this == TOWNSHIP || this == SPECIAL_ZONE;
    }

    public boolean isProvinceLevel() {
        return this == PROVINCE || this == CITY;
    }
}
