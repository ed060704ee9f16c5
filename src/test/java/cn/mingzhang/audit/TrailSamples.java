package cn.mingzhang.audit;

import java.time.Instant;
import java.util.List;

final class TrailSamples {
    static final Actor ZHANG = new Actor(7, "county", "张文", "大竹县人民防空办公室", "FEE_CLERK+RECTIFIER");
    static final Subject PROBLEM = new Subject("problem", "2021-0041");
    static final Instant MONDAY = Instant.parse("2021-03-01T01:00:00Z");

    private TrailSamples() {}

    static Subject problem(int n) {
        return new Subject("problem", "2021-%04d".formatted(n));
    }

    static void logged(Trail trail, int n) {
        trail.note(
                ZHANG,
                "PROBLEM_AMENDED",
                problem(n),
                List.of(
                        new Change("problem.due", "2021-06-30", "2021-07-31"),
                        new Change("problem.note", null, "“延期”")),
                "第" + n + "次",
                MONDAY.plusSeconds(n));
    }
}
