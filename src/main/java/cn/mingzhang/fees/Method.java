package cn.mingzhang.fees;

/** 计费方式: both are in use; which one holds where is said by the standard. */
public enum Method {
    /** 按应建面积: so much for each square metre of shelter that should have been built and was not. */
    REQUIRED_AREA,
    /** 按地面总建筑面积: a flat rate for each square metre above ground. */
    ABOVE_GROUND_AREA
}
