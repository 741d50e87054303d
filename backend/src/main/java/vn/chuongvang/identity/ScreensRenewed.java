package vn.chuongvang.identity;

/** Told when the screens of a contest have a new link: whoever shows it by an old one is out. */
public interface ScreensRenewed {

    void renewed(ContestRef contest, Token token);
}
