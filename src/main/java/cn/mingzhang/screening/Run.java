package cn.mingzhang.screening;

import cn.mingzhang.matching.Pass;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 一次比对 as it is on record. */
record Run(
        long id,
        State state,
        LocalDate since,
        String ruleVersion,
        List<Input> inputs,
        Map<String, String> parameters,
        Map<String, Integer> counts,
        String failure,
        long officerId,
        String officerName,
        String officerUnit,
        LocalDate askedOn,
        @Nullable OffsetDateTime doneAt) {

    /** What is counted, in the order in which it comes about: jsonb keeps none. What changed is told beside it. */
    static final List<String> COUNTS = Stream.of(
                    Stream.of("rows", "cases", "matched"),
                    Arrays.stream(Pass.values()).map(pass -> "pass." + pass),
                    Stream.of("notOwed", "findings", "asked", "questions"))
            .flatMap(Function.identity())
            .toList();

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** One list that went in, or the register itself. */
    record Input(String kind, String file, String sha256, int rows, String period) {}

    boolean isRunning() {
        return state == State.WAITING || state == State.RUNNING;
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
