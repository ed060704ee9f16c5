package cn.mingzhang.fees;

/** The lines of a working, in the order in which a clerk writes them; the constant is also the message key's end. */
public enum Clause {
    /** 应缴基数: required less built, or the area above ground. */
    AREA("〔2003〕国人防办字第18号第四十七条"),
    /** 征收标准, with its document. */
    RATE(""),
    /** 应收: base times rate, half up to the fen. */
    ASSESSED("计价格〔2000〕474号"),
    /** 减免: the ground, its article and its certificate. */
    GROUND(""),
    /** 减免额. */
    REDUCED(""),
    /** 应缴. */
    PAYABLE("计价格〔2000〕474号");

    private final String basis;

    Clause(String basis) {
        this.basis = basis;
    }

    /** Where the clause itself is written; empty where the table's line says it. */
    public String basis() {
        return basis;
    }
}
