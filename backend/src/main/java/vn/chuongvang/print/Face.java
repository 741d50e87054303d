package vn.chuongvang.print;

/** The type faces of the product; see the fonts' own README. */
enum Face {
    /** Numbers and titles; it draws lower case as capitals, so it is given capitals. */
    LOUD("phudu-800.ttf"),
    TEXT("be-vietnam-pro-600.ttf"),
    BOLD("be-vietnam-pro-700.ttf");

    /** Height of capitals in em; the same for all three within a hundredth. */
    static final float CAPITALS = 0.70f;

    final String file;

    Face(String file) {
        this.file = file;
    }
}
