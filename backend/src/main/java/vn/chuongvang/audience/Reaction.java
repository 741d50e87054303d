package vn.chuongvang.audience;

/** All that an audience can say: there is no free text (Nghị định 147/2024/NĐ-CP, domain.md 5). */
public enum Reaction {
    CLAP,
    HEART,
    WOW,
    FIRE
}
