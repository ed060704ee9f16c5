package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ResultKind;
import cn.mingzhang.problems.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem of the two years: what it is, who works on it, when it was logged and done, and how far it has come.
 *
 * @param item key of the item it belongs to
 * @param unit code of the responsible office
 * @param project key of the project it is about, if any
 * @param due 应收, zero where no money is in it
 * @param loggedOn the day it was written down
 * @param doneOn the day the work was finished; its application follows
 */
record Story(
        String item,
        String classCode,
        Source source,
        String unit,
        @Nullable String project,
        String description,
        String goal,
        String rootCause,
        List<String> measures,
        List<ResultKind> results,
        Yuan due,
        LocalDate loggedOn,
        LocalDate doneOn,
        LocalDate dueOn,
        Fate fate) {

    ClassGroup group() {
        return ClassGroup.of(classCode);
    }

    boolean isMunicipal() {
        return unit.equals(DemoCast.CITY_OFFICE);
    }

    boolean hasMoney() {
        return !due.isZero();
    }
}
