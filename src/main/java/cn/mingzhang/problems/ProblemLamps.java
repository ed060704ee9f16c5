package cn.mingzhang.problems;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.Lamp;
import cn.mingzhang.calendar.LampDates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.closure.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 灯色 of problems, for one and for a query. The clock runs until the file is closed or stopped; whether the work goes on is
 * judged only while the unit rectifies, from its last entry of progress or from the day it was served.
 */
@Component
class ProblemLamps {
    private static final String RUNNING =
            "p.stage NOT IN ('CLOSED', 'VOID') AND p.due_on IS NOT NULL AND p.clock_stopped_on IS NULL";
    private static final String IDLE =
            "p.stage = 'RECTIFYING' AND coalesce(p.last_progress_on, p.served_on) < :idleBefore";

    private final Lamps lamps;

    ProblemLamps(Lamps lamps) {
        this.lamps = lamps;
    }

    LampView view(Lamp lamp) {
        return lamps.view(lamp);
    }

    Lamp lamp(
            Stage stage,
            @Nullable Deadline deadline,
            @Nullable LocalDate lastProgress,
            @Nullable LocalDate servedOn,
            LocalDate today) {
        var since = stage == Stage.RECTIFYING ? lastProgress == null ? servedOn : lastProgress : null;
        return lamps.of(deadline, today, since, !stage.isOpen());
    }

    LampView view(Problem problem, LocalDate today) {
        return view(lamp(
                problem.stage(),
                problem.deadline(),
                problem.work().lastProgressOn(),
                problem.standing().servedOn(),
                today));
    }

    /** The same in SQL on {@code problem p}; with the parameters of {@link #parameters}. */
    static String sql(Lamp.Colour colour) {
        return switch (colour) {
            case RED -> "(" + RUNNING + " AND p.due_on < :today)";
            case YELLOW -> "(" + RUNNING + " AND p.due_on >= :today AND (p.due_on < :yellowBefore OR (" + IDLE + ")))";
            case BLUE ->
                "(" + RUNNING + " AND p.due_on >= :yellowBefore AND p.due_on < :blueBefore AND (" + IDLE
                        + ") IS NOT TRUE)";
            case GREEN -> "(" + RUNNING + " AND p.due_on >= :blueBefore AND (" + IDLE + ") IS NOT TRUE)";
            case GREY -> "NOT (" + RUNNING + ")";
        };
    }

    /** The lamp of each, asked in the order in which most are answered. */
    static String sql() {
        return Stream.of(Lamp.Colour.RED, Lamp.Colour.YELLOW, Lamp.Colour.BLUE, Lamp.Colour.GREEN)
                .map(colour -> " WHEN " + sql(colour) + " THEN '" + colour + "'")
                .collect(Collectors.joining("", "CASE", " ELSE '" + Lamp.Colour.GREY + "' END"));
    }

    Map<String, Object> parameters(LocalDate today) {
        LampDates dates = lamps.dates(today);
        return Map.of(
                "today", dates.today(),
                "yellowBefore", dates.yellowBefore(),
                "blueBefore", dates.blueBefore(),
                "idleBefore", dates.idleBefore());
    }
}
