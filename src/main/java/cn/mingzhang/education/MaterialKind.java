package cn.mingzhang.education;

/** What is shown: 基地、片子、典型案例. */
public enum MaterialKind {
    BASE,
    FILM,
    CASE
}
