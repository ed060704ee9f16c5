package cn.mingzhang.checking;

/** 核查结果. */
public enum Result {
    /** 与凭证、入库一致. */
    AGREES,
    /** 不一致. */
    DIFFERS,
    /** 无凭证. */
    NO_VOUCHER;

    String tone() {
        return this == AGREES ? "good" : "bad";
    }
}
