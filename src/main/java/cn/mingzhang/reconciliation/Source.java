package cn.mingzhang.reconciliation;

/** Whose list it is. */
public enum Source {
    /** 税务清单. */
    TAX,
    /** 国库清单. */
    TREASURY
}
