package cn.mingzhang.letters;

import static cn.mingzhang.letters.LetterState.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 文书环节: the steps of a letter, one line each. Who lets it out neither drafted nor submitted it. */
public enum LetterStep {
    // spotless:off
    //        while      then       by             with a password
    SUBMIT   (DRAFT,     SUBMITTED, Whose.DRAFTER,  false),
    DROP     (DRAFT,     DROPPED,   Whose.DRAFTER,  false),
    SEND_BACK(SUBMITTED, DRAFT,     Whose.APPROVER, false),
    ISSUE    (SUBMITTED, ISSUED,    Whose.APPROVER, true),
    VOID     (ISSUED,    LetterState.VOID, Whose.APPROVER, true),
    SERVE    (ISSUED,    SERVED,    Whose.DRAFTER,  false);
    // spotless:on

    /** Of the side whose letter it is. */
    enum Whose {
        DRAFTER,
        APPROVER
    }

    private final LetterState from;
    private final LetterState to;
    private final Whose whose;
    private final boolean signed;

    LetterStep(LetterState from, LetterState to, Whose whose, boolean signed) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.signed = signed;
    }

    static Optional<LetterStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As in addresses: {@code send-back}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen(LetterState state) {
        return from == state;
    }

    LetterState to() {
        return to;
    }

    Whose whose() {
        return whose;
    }

    boolean isSigned() {
        return signed;
    }

    /** 退改、不发、作废 say why. */
    boolean needsReason() {
        return this == SEND_BACK || this == DROP || this == VOID;
    }
}
