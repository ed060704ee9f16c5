package cn.mingzhang.assignments;

import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.ProblemNumber;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set, to what, and of which problems.
 *
 * @param problem the ticked numbers
 * @param all instead of them: all that this list address shows; null where some were ticked
 * @param seen each problem with the version that the preview showed, {@code 2021-0007@5}
 * @param back the list's address, to come back to with its filter and page
 */
record AssignmentForm(
        @Nullable String field,
        @Nullable String value,
        @Nullable List<String> problem,
        @Nullable String all,
        @Nullable List<String> seen,
        @Nullable String back) {

    AssignmentForm {
        value = value == null ? "" : value.replace("\0", "").strip();
        problem = problem == null ? List.of() : problem.stream().distinct().toList();
        seen = seen == null ? List.of() : seen;
    }

    Optional<AssignedField> which() {
        return Arrays.stream(AssignedField.values())
                .filter(one -> one.name().equals(field))
                .findFirst();
    }

    String text() {
        return value == null ? "" : value;
    }

    /** Within the list only. */
    public String backHref() {
        return back != null && back.matches("/problems(\\?[^\\s\\\\]*)?") ? back : "/problems";
    }

    Map<ProblemNumber, Integer> versions() {
        var versions = new LinkedHashMap<ProblemNumber, Integer>();
        for (var one : seen == null ? List.<String>of() : seen) {
            if (one.matches("\\d{4}-\\d{4,6}@\\d{1,9}")) {
                var at = one.indexOf('@');
                versions.put(new ProblemNumber(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return versions;
    }
}
