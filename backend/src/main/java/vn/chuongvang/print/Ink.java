package vn.chuongvang.print;

import java.awt.Color;

/** The colours of design 3.1. Nothing on paper is told by colour alone. */
final class Ink {
    static final Color THEN = new Color(0x15110E);
    static final Color VO = new Color(0xFFF8E7);
    static final Color VANG = new Color(0xFFC62B);
    static final Color VANG_DAM = new Color(0xF0A800);
    static final Color SON = new Color(0xBD2C0F);
    static final Color CHAM = new Color(0x182B62);
    static final Color NGOC = new Color(0x40AEBF);
    static final Color COM = new Color(0xDCEBCB);
    static final Color TRO = new Color(0x5E544B);
    static final Color DIM = new Color(0xD7CBBB);
    static final Color OUT = new Color(0x2B231D);
    static final Color OUT_CORNER = new Color(0x3A3029);
    static final Color TRANG = Color.WHITE;
    static final Color LINE = new Color(0x877961);
    static final Color SHADE = new Color(0xEFEAE0);

    private Ink() {}
}
