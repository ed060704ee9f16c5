package cn.mingzhang.screening;

import static cn.mingzhang.screening.Detection.Outcome.LEAD;
import static cn.mingzhang.screening.Detection.Outcome.PROBLEM;
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
    //     code       class    seriousness  may become  what is looked at (one building project at a time)
    DET_01("DET-01", "OM-01", HIGH,   PROBLEM,    Tests::plannedWithoutDecision),
    DET_02("DET-02", "OM-01", HIGH,   PROBLEM,    Tests::constructedWithoutDecision),
    DET_03("DET-03", "OM-03", HIGH,   PROBLEM,    Tests::completedWithoutDecision),
    DET_04("DET-04", "OM-08", HIGH,   PROBLEM,    Tests::registeredWithoutDecision),
    DET_05("DET-05", "AP-03", MIDDLE, PROBLEM,    Tests::builtBeforeDecision),
    DET_06("DET-06", "AP-06", HIGH,   PROBLEM,    Tests::approvedTooSmall),
    DET_07("DET-07", "OM-04", HIGH,   PROBLEM,    Tests::builtTooSmall),
    DET_08("DET-08", "AP-01", HIGH,   PROBLEM,    Tests::relocatedWithoutGround),
    DET_09("DET-09", "FE-05", HIGH,   PROBLEM,    Tests::byTheFeeSide),
    DET_10("DET-10", "FE-06", MIDDLE, PROBLEM,    Tests::byTheFeeSide),
    DET_11("DET-11", "FE-01", HIGH,   PROBLEM,    Tests::byTheFeeSide),
    DET_12("DET-12", "FE-03", HIGH,   PROBLEM,    Tests::byTheFeeSide),
    DET_13("DET-13", "OM-06", MIDDLE, PROBLEM,    Tests::enlargedAfterDecision),
    DET_14("DET-14", "OM-05", HIGH,   PROBLEM,    Tests::ofSeveralCases),
    DET_15("DET-15", "FE-09", HIGH,   PROBLEM,    Tests::byTheFeeSide),
    DET_16("DET-16", "FE-08", HIGH,   PROBLEM,    Tests::byTheFeeSide),
    DET_17("DET-17", "QS-01", MIDDLE, PROBLEM,    Tests::completedWithoutSupervision),
    DET_18("DET-18", "OP-03", LOW,    PROBLEM,    Tests::usedOtherwise),
    DET_19("DET-19", "",      HIGH,   LEAD,       Tests::ofSeveralCases),
    PR_01 ("PR-01",  "PR-01", HIGH,   PROBLEM,    Tests::ofProcurements),
    PR_02 ("PR-02",  "PR-02", MIDDLE, LEAD,       Tests::ofProcurements),
    PR_04 ("PR-04",  "PR-04", MIDDLE, LEAD,       Tests::ofProcurements);
    // spotless:on

    /** 轻重, the gravest first. */
    public enum Seriousness {
        HIGH("bad"),
        MIDDLE("warn"),
        LOW("neutral");

        private final String tone;

        Seriousness(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }

    /**
     * What may become of a finding. A fact that the lists show becomes a problem of the ledger. A suspicion against persons or firms
     * (an approver, bidders who come together, one agent of most) is a lead and no proof: only discipline posts see it, and no click
     * makes it a problem; what an inquiry shows afterwards is logged by a person with its own evidence.
     */
    enum Outcome {
        PROBLEM,
        LEAD
    }

    private final String code;
    private final String problemClass;
    private final Seriousness seriousness;
    private final Outcome outcome;
    private final BiFunction<Case, Parameters, List<Said>> test;

    Detection(
            String code,
            String problemClass,
            Seriousness seriousness,
            Outcome outcome,
            BiFunction<Case, Parameters, List<Said>> test) {
        this.code = code;
        this.problemClass = problemClass;
        this.seriousness = seriousness;
        this.outcome = outcome;
        this.test = test;
    }

    public String code() {
        return code;
    }

    /** What it is in the ledger, or of a lead what it points to; empty where that is no class. */
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

    boolean isLead() {
        return outcome == LEAD;
    }

    /** In SQL, of those that are. */
    static String leads() {
        return Arrays.stream(values())
                .filter(Detection::isLead)
                .map(rule -> "'" + rule.name() + "'")
                .collect(Collectors.joining(", "));
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
