package cn.mingzhang.shelter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The parameters as they were on a day in a division: the division's own before the general one, the later before the earlier. */
record RuleTerms(List<Term> terms) {
    private static final Comparator<Term> NEAREST = Comparator.comparing((Term term) -> term.divisionCode() != null)
            .thenComparing(Term::validFrom)
            .thenComparing(Term::id);

    static RuleTerms asOf(List<Term> all, LocalDate day, String divisionCode) {
        return new RuleTerms(all.stream()
                .filter(term -> term.holds(day))
                .filter(term ->
                        term.divisionCode() == null || term.divisionCode().equals(divisionCode))
                .toList());
    }

    Optional<Term> of(TermName name) {
        return terms.stream().filter(term -> term.name().equals(name.name())).max(NEAREST);
    }
}
