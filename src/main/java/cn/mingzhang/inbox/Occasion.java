package cn.mingzhang.inbox;

import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 情形: what a clock can give occasion for, one after the other. */
enum Occasion {
    REMIND_FIRST(Stage.REMIND),
    REMIND_SECOND(Stage.REMIND),
    REMIND_LAST(Stage.REMIND),
    OVERDUE(Stage.OVERDUE),
    ESCALATE_HEAD(Stage.ESCALATED),
    ESCALATE_OFFICE(Stage.ESCALATED),
    ESCALATE_DEPUTY(Stage.ESCALATED);

    private static final List<TermName> REMINDERS =
            List.of(TermName.REMIND_LAST, TermName.REMIND_SECOND, TermName.REMIND_FIRST);
    private static final List<TermName> ESCALATIONS =
            List.of(TermName.ESCALATE_HEAD, TermName.ESCALATE_OFFICE, TermName.ESCALATE_DEPUTY);

    /** How far it has come; a line in the inbox shows the farthest. */
    enum Stage {
        REMIND,
        OVERDUE,
        ESCALATED
    }

    private final Stage stage;

    Occasion(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /**
     * What a clock with this due date has given occasion for by today. Before its day it is the nearest reminder alone, so that a term
     * set for three days hence is not reminded of three times on one morning; after it, all that has come, as each goes to another.
     */
    static List<Occasion> of(LocalDate due, LocalDate today, Map<TermName, Integer> terms, WorkingDays days) {
        return today.isAfter(due) ? after(days.between(due, today), terms) : before(days.between(today, due), terms);
    }

    private static List<Occasion> before(int left, Map<TermName, Integer> terms) {
        return REMINDERS.stream()
                .filter(name -> isUsed(name, terms) && left <= terms.get(name))
                .limit(1)
                .map(name -> valueOf(name.name()))
                .toList();
    }

    private static List<Occasion> after(int over, Map<TermName, Integer> terms) {
        var come = new ArrayList<Occasion>();
        come.add(OVERDUE);
        ESCALATIONS.stream()
                .filter(name -> isUsed(name, terms) && over >= terms.get(name))
                .forEach(name -> come.add(valueOf(name.name())));
        return come;
    }

    private static boolean isUsed(TermName name, Map<TermName, Integer> terms) {
        return terms.getOrDefault(name, 0) > 0;
    }

    /** How long before its day a clock is looked at. */
    static int farthest(Map<TermName, Integer> terms) {
        return REMINDERS.stream()
                .mapToInt(name -> terms.getOrDefault(name, 0))
                .max()
                .orElse(0);
    }
}
