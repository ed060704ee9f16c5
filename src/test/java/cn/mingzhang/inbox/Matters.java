package cn.mingzhang.inbox;

import cn.mingzhang.calendar.TermName;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year's matters for {@link YearProof}: begun, put off, stopped, resumed and done at random; and what each must give occasion for,
 * worked out day by day by counting on the fingers, with none of the code that is proved.
 */
final class Matters implements Clocks {
    static final String KIND = "proof-matter";

    private static final int YEAR = 365;

    private final List<Matter> all;

    private Matters(List<Matter> all) {
        this.all = all;
    }

    /** Day numbers of the year; {@code stopped} until {@code resumed}, then as many days later. */
    private record Matter(
            long id, int begun, int due, int putOff, int dueThen, int stopped, int resumed, int done, boolean named) {

        /** Null while no clock runs. */
        @Nullable
        Integer dueOn(int day) {
            if (day < begun || day >= done || day >= stopped && day < resumed) {
                return null;
            }
            var dated = day >= putOff ? dueThen : due;
            return day >= resumed ? dated + resumed - stopped : dated;
        }
    }

    static Matters of(int many, long seed) {
        var random = new Random(seed);
        var all = IntStream.rangeClosed(1, many)
                .mapToObj(id -> {
                    var begun = random.nextInt(YEAR) - 30;
                    var due = begun + 3 + random.nextInt(90);
                    var putOff = random.nextInt(4) == 0 ? begun + random.nextInt(110) : Integer.MAX_VALUE;
                    var stops = random.nextInt(5) == 0;
                    var stopped = stops ? begun + random.nextInt(60) : Integer.MAX_VALUE;
                    var resumed = stops ? stopped + 1 + random.nextInt(30) : Integer.MAX_VALUE;
                    var done = begun + 5 + random.nextInt(160);
                    return new Matter(
                            id,
                            begun,
                            due,
                            putOff,
                            due + 5 + random.nextInt(40),
                            stopped,
                            resumed,
                            done,
                            random.nextBoolean());
                })
                .toList();
        return new Matters(all);
    }

    private LocalDate first = LocalDate.MIN;
    private long named;
    private long unit;

    Matters in(LocalDate firstDay, long namedOfficer, long unitId) {
        first = firstDay;
        named = namedOfficer;
        unit = unitId;
        return this;
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        var day = Math.toIntExact(today.toEpochDay() - first.toEpochDay());
        var running = new ArrayList<Clock>();
        for (var matter : all) {
            var due = matter.dueOn(day);
            if (due != null && !first.plusDays(due).isAfter(until)) {
                running.add(new Clock(
                        matter.id(),
                        "P-" + matter.id(),
                        "/problems/P-" + matter.id(),
                        first.plusDays(due),
                        matter.named() ? named : null,
                        unit,
                        Where.UNIT,
                        Set.of(Post.UNIT_HEAD)));
            }
        }
        return running;
    }

    /** {@code matter due occasion} to {@code day who}: what must have happened by the end of the year. */
    Map<String, String> expected(int days, Map<TermName, Integer> terms, Predicate<LocalDate> worked) {
        var expected = new TreeMap<String, String>();
        for (var matter : all) {
            for (var day = 0; day < days; day++) {
                var due = matter.dueOn(day);
                if (due != null) {
                    for (var come : come(first.plusDays(day), first.plusDays(due), terms, worked)) {
                        expected.putIfAbsent(
                                matter.id() + " " + first.plusDays(due) + " " + come,
                                first.plusDays(day) + " " + who(come, matter));
                    }
                }
            }
        }
        return expected;
    }

    private static String who(String come, Matter matter) {
        return switch (come) {
            case "ESCALATE_HEAD" -> "countyhead";
            case "ESCALATE_OFFICE" -> "office";
            case "ESCALATE_DEPUTY" -> "deputy";
            default -> matter.named() ? "county" : "countyhead";
        };
    }

    private static List<String> come(
            LocalDate today, LocalDate due, Map<TermName, Integer> terms, Predicate<LocalDate> worked) {
        var days = new EnumMap<>(terms);
        if (!today.isAfter(due)) {
            var left = counted(today, due, worked);
            if (left <= days.get(TermName.REMIND_LAST)) {
                return List.of("REMIND_LAST");
            }
            if (left <= days.get(TermName.REMIND_SECOND)) {
                return List.of("REMIND_SECOND");
            }
            return left <= days.get(TermName.REMIND_FIRST) ? List.of("REMIND_FIRST") : List.of();
        }
        var over = counted(due, today, worked);
        var come = new ArrayList<>(List.of("OVERDUE"));
        List.of(TermName.ESCALATE_HEAD, TermName.ESCALATE_OFFICE, TermName.ESCALATE_DEPUTY)
                .forEach(name -> {
                    if (over >= days.get(name)) {
                        come.add(name.name());
                    }
                });
        return come;
    }

    /** Working days after the one, up to and with the other. */
    private static int counted(LocalDate from, LocalDate to, Predicate<LocalDate> worked) {
        var n = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            n += worked.test(day) ? 1 : 0;
        }
        return n;
    }
}
