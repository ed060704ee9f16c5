package cn.mingzhang.collection;

import static cn.mingzhang.collection.Term.Unit.DAYS;
import static cn.mingzhang.collection.Term.Unit.MONTHS;
import static cn.mingzhang.collection.Term.Unit.WORKING_DAYS;

import cn.mingzhang.calendar.WorkingDays;
import java.util.List;

/** The terms as migration V036 enters them, for tests without a database; CollectionTablesTest holds both against each other. */
final class LawfulTerms {
    static final List<Term> ALL = List.of(
            term(TermName.PAY, 15, DAYS),
            term(TermName.URGE, 15, DAYS),
            term(TermName.OBEY, 15, DAYS),
            term(TermName.DEMAND, 10, WORKING_DAYS),
            term(TermName.ACCEPT, 5, WORKING_DAYS),
            term(TermName.RULE, 7, WORKING_DAYS),
            term(TermName.APPEAL, 15, DAYS),
            term(TermName.REVIEW, 60, DAYS),
            term(TermName.SUIT, 6, MONTHS),
            term(TermName.COURT_WINDOW, 3, MONTHS));

    static final Terms TERMS = Terms.of(ALL, WorkingDays.shipped());

    private LawfulTerms() {}

    private static Term term(TermName name, int amount, Term.Unit unit) {
        return new Term(name, amount, unit, "", true);
    }
}
