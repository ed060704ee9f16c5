package cn.mingzhang.reconciliation;

/** Which two of the three are compared. Left: our ledger, or the tax office where it is held against the treasury. */
enum Sides {
    LEDGER_TREASURY,
    LEDGER_TAX,
    TAX_TREASURY;

    /** 应由谁改正: a question to begin with, not a verdict. */
    Mender mender(Kind kind) {
        if (this == TAX_TREASURY) {
            return Mender.TAX;
        }
        return switch (kind) {
            case LEFT_ONLY, DATE -> this == LEDGER_TAX ? Mender.TAX : Mender.TREASURY;
            case RIGHT_ONLY, AMOUNT, SPLIT -> Mender.CLERK;
        };
    }

    boolean isOfLedger() {
        return this != TAX_TREASURY;
    }
}
