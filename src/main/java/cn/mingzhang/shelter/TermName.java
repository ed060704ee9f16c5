package cn.mingzhang.shelter;

/** 规则参数: what the rules leave to dated data. */
enum TermName {
    /** 层数起点. */
    STOREYS_AT_LEAST,
    /** 基础埋深起点，米. */
    DEPTH_AT_LEAST,
    /** 地面总建筑面积起点，㎡. */
    AREA_AT_LEAST,
    /** 一类重点城市修建比例，%. */
    SHARE_CLASS_1,
    SHARE_CLASS_2,
    /** 三类重点城市、其他城市和县城修建比例，%. */
    SHARE_CLASS_3,
    /** 开发区、园区修建比例，%. */
    SHARE_ZONE,
    /** 人防重点城市类别: 1, 2, 3; 4 for other cities and county towns. */
    CITY_CLASS;

    /** The share that holds for a class of city; other cities and county towns go with the third. */
    static TermName shareOf(int cityClass) {
        return switch (cityClass) {
            case 1 -> SHARE_CLASS_1;
            case 2 -> SHARE_CLASS_2;
            default -> SHARE_CLASS_3;
        };
    }
}
