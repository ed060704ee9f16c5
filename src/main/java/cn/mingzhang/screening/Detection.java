package cn.mingzhang.screening;

import static cn.mingzhang.screening.Detection.Reader.DISCIPLINE;
import static cn.mingzhang.screening.Detection.Reader.EVERYBODY;
import static cn.mingzhang.screening.Detection.Seriousness.HIGH;
import static cn.mingzhang.screening.Detection.Seriousness.LOW;
import static cn.mingzhang.screening.Detection.Seriousness.MIDDLE;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * 比对规则, one line each. What a rule compares and the clause it rests on are said in the messages {@code screening.compares.*} and
 * {@code screening.clause.*}. The rules of the fees (09-12, 15, 16) are answered by the fee side, those of procurement (PR) by the
 * register of procurements; DET-19 counts the findings of the others.
 */
public enum Detection {
    // spotless:off
    //     code       class    seriousness  who may see  what is looked at (one building project at a time)
    DET_01("DET-01", "OM-01", HIGH,   EVERYBODY,  Tests::plannedWithoutDecision),
    DET_02("DET-02", "OM-01", HIGH,   EVERYBODY,  Tests::constructedWithoutDecision),
    DET_03("DET-03", "OM-03", HIGH,   EVERYBODY,  Tests::completedWithoutDecision),
    DET_04("DET-04", "OM-08", HIGH,   EVERYBODY,  Tests::registeredWithoutDecision),
    DET_05("DET-05", "AP-03", MIDDLE, EVERYBODY,  Tests::builtBeforeDecision),
    DET_06("DET-06", "AP-06", HIGH,   EVERYBODY,  Tests::approvedTooSmall),
    DET_07("DET-07", "OM-04", HIGH,   EVERYBODY,  Tests::builtTooSmall),
    DET_08("DET-08", "AP-01", HIGH,   EVERYBODY,  Tests::relocatedWithoutGround),
    DET_09("DET-09", "FE-05", HIGH,   EVERYBODY,  Tests::byTheFeeSide),
    DET_10("DET-10", "FE-06", MIDDLE, EVERYBODY,  Tests::byTheFeeSide),
    DET_11("DET-11", "FE-01", HIGH,   EVERYBODY,  Tests::byTheFeeSide),
    DET_12("DET-12", "FE-03", HIGH,   EVERYBODY,  Tests::byTheFeeSide),
    DET_13("DET-13", "OM-06", MIDDLE, EVERYBODY,  Tests::enlargedAfterDecision),
    DET_14("DET-14", "OM-05", HIGH,   EVERYBODY,  Tests::ofSeveralCases),
    DET_15("DET-15", "FE-09", HIGH,   EVERYBODY,  Tests::byTheFeeSide),
    DET_16("DET-16", "FE-08", HIGH,   EVERYBODY,  Tests::byTheFeeSide),
    DET_17("DET-17", "QS-01", MIDDLE, EVERYBODY,  Tests::completedWithoutSupervision),
    DET_18("DET-18", "OP-03", LOW,    EVERYBODY,  Tests::usedOtherwise),
    DET_19("DET-19", "AP-02", HIGH,   DISCIPLINE, Tests::ofSeveralCases),
    PR_01 ("PR-01",  "PR-01", HIGH,   EVERYBODY,  Tests::ofProcurements),
    PR_02 ("PR-02",  "PR-02", MIDDLE, DISCIPLINE, Tests::ofProcurements),
    PR_04 ("PR-04",  "PR-04", MIDDLE, DISCIPLINE, Tests::ofProcurements);
    // spotless:on

    /** 轻重, the gravest first. */
    public enum Seriousness {
        HIGH,
        MIDDLE,
        LOW
    }

    /** A suspicion against persons or firms is a lead and not for everybody. */
    enum Reader {
        EVERYBODY,
        DISCIPLINE
    }

    private final String code;
    private final String problemClass;
    private final Seriousness seriousness;
    private final Reader reader;
    private final BiFunction<Case, Parameters, List<Said>> test;

    Detection(
            String code,
            String problemClass,
            Seriousness seriousness,
            Reader reader,
            BiFunction<Case, Parameters, List<Said>> test) {
        this.code = code;
        this.problemClass = problemClass;
        this.seriousness = seriousness;
        this.reader = reader;
        this.test = test;
    }

    public String code() {
        return code;
    }

    String problemClass() {
        return problemClass;
    }

    /** Where a rule ends in one class or another, what was seen decides: never accepted is QS-03, used for something else OP-01. */
    String problemClass(List<Said> said) {
        return switch (this) {
            case DET_03 -> Said.in(said, "accepted") ? "QS-03" : problemClass;
            case DET_18 -> Said.in(said, "approvedUse") ? "OP-01" : problemClass;
            default -> problemClass;
        };
    }

    Seriousness seriousness() {
        return seriousness;
    }

    /** About a person: such a thing is a clue and never a line of the ledger. */
    boolean isAboutAPerson() {
        return this == DET_19;
    }

    /** In SQL, of those that {@link #isForDisciplineOnly}. */
    static String disciplineOnly() {
        return Arrays.stream(values())
                .filter(Detection::isForDisciplineOnly)
                .map(rule -> "'" + rule.name() + "'")
                .collect(Collectors.joining(", "));
    }

    boolean isForDisciplineOnly() {
        return reader == DISCIPLINE;
    }

    /** Whether what is found is that nobody decided: then who issued the permits without asking is named too (AP-07). */
    boolean isOmission() {
        return this == DET_01 || this == DET_02 || this == DET_03 || this == DET_04;
    }

    boolean isOfFees() {
        return problemClass.startsWith("FE");
    }

    /** What is found, as the lines of the comparison; empty where nothing is. */
    List<Said> of(Case one, Parameters parameters) {
        return test.apply(one, parameters);
    }
}
