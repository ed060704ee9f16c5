package cn.mingzhang.education;

/** The form that it takes. */
public enum EducationKind {
    /** 参观警示教育基地. */
    BASE,
    /** 观看警示教育片. */
    FILM,
    /** 以案说纪: typical cases. */
    CASE,
    /** 廉政党课. */
    LECTURE,
    /** 警示教育大会. */
    MEETING
}
