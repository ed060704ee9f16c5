package cn.mingzhang.people;

/** 单位类别. Only a civil-defense office can be responsible for a problem. */
public enum UnitKind {
    /** 人防办 (国动办 since 2023), city or county. */
    CIVIL_DEFENSE,
    /** 市纪委监委 and its rooms (室). */
    DISCIPLINE,
    /** 派驻纪检监察组: a unit under the commission, never under the office it watches. */
    RESIDENT_GROUP,
    /** 行业治理工作领导小组 and its office. */
    LEADING_GROUP,
    /** 财政、税务. */
    FINANCE,
    /** 信息中心: the three administrators. */
    INFORMATION_CENTRE
}
