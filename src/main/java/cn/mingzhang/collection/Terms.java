package cn.mingzhang.collection;

import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 期限表 as in force on a day, with the calendar by which it is counted. */
record Terms(Map<TermName, Term> byName, WorkingDays days) {

    static Terms of(List<Term> terms, WorkingDays days) {
        return new Terms(terms.stream().collect(Collectors.toUnmodifiableMap(Term::name, Function.identity())), days);
    }

    Term of(TermName name) {
        var term = byName.get(name);
        if (term == null) {
            throw new IllegalStateException("no term " + name);
        }
        return term;
    }

    LocalDate lastDay(TermName name, LocalDate event) {
        return of(name).lastDay(event, days);
    }
}
