package cn.mingzhang.shelter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "how much shelter": a number with the rule and the working behind it, nothing to build, or what is missing.
 *
 * @param area null unless {@link Outcome#REQUIRED}
 * @param rule the rule that gave it; null where none applies
 * @param lines the working, in order
 * @param needs what is missing; empty unless {@link Outcome#UNKNOWN}
 * @param terms the parameters used, with their sources
 */
public record RequiredArea(
        Outcome outcome,
        @Nullable BigDecimal area,
        @Nullable Rule rule,
        List<WorkLine> lines,
        List<Need> needs,
        List<Term> terms) {

    public enum Outcome {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
    }

    static RequiredArea of(ProjectFacts facts, RuleTerms terms) {
        return new Worksheet(facts, terms).answer();
    }

    public boolean isKnown() {
        return outcome != Outcome.UNKNOWN;
    }

    /** Whether every parameter used has been compared with the text of its document. */
    public boolean isVerified() {
        return terms.stream().allMatch(Term::verified);
    }

    /** The sources of what was used, each once. */
    public List<String> sources() {
        return terms.stream().map(Term::source).distinct().toList();
    }
}
