package cn.mingzhang.shelter;

/** Yes, no, or not known: what is not known is neither. */
enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? YES : NO;
    }

    static Truth not(Truth truth) {
        return switch (truth) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    Truth or(Truth other) {
        return not(not(this).and(not(other)));
    }
}
