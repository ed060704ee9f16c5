package cn.mingzhang.procurement;

/** 采购类别. */
public enum Category {
    /** 工程. */
    WORKS,
    /** 防护设备. */
    EQUIPMENT,
    /** 货物. */
    GOODS,
    /** 服务（设计、监理、检测、审计）. */
    SERVICES
}
