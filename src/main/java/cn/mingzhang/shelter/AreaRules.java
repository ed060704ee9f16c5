package cn.mingzhang.shelter;

import java.time.LocalDate;
import java.util.List;

/** The rules with all confirmed parameters in hand: for whoever works out a hundred thousand buildings and asks the database once. */
public interface AreaRules {
    RequiredArea of(ProjectFacts facts, LocalDate on);

    static AreaRules of(List<Term> terms) {
        var confirmed = List.copyOf(terms);
        return (facts, on) -> RequiredArea.of(facts, RuleTerms.asOf(confirmed, on, facts.divisionCode()));
    }
}
