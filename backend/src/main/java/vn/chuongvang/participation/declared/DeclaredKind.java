package vn.chuongvang.participation.declared;

/** Where people took part. */
public enum DeclaredKind {
    /** A contest on paper boards or sheets. */
    PAPER,
    /** In a class, led by a teacher. */
    CLASS,
    /** Polls in a chat group. */
    CHAT,
    /** "Lớp tập huấn": who attended; its tests may be two contests of this server. */
    TRAINING
}
