package cn.mingzhang.shelter;

/** What is built, as far as the rules distinguish it. */
public enum BuildingUse {
    /** 居民住宅. */
    HOUSING,
    /** 其他民用建筑: all that neither houses people nor produces. */
    OTHER_CIVIL,
    /** 工业生产厂房及其配套设施: excluded by 第四十五条. */
    PRODUCTION,
    /** 住宅与其他建筑合建: worked out building by building. */
    MIXED
}
