package cn.mingzhang.problems;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the entity compares into what people read later: names for ids, message keys for closed lists. */
@Component
class BasicsWords {
    private final Registry registry;
    private final ProjectDirectory projects;
    private final OfficeClock clock;

    BasicsWords(Registry registry, ProjectDirectory projects, OfficeClock clock) {
        this.registry = registry;
        this.projects = projects;
        this.clock = clock;
    }

    List<Change> readable(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.field(),
                        readable(change.field(), change.before()),
                        readable(change.field(), change.after())))
                .toList();
    }

    private @Nullable String readable(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "problem.responsibleUnit", "problem.supervisingUnit" ->
                registry.unit(Long.parseLong(value), clock.today()).name();
            case "problem.project" -> project(Long.parseLong(value));
            case "problem.source" -> key("problem.source", value, Source.values());
            case "problem.rectificationKind" -> key("problem.kind", value, RectificationKind.values());
            case "problem.procedure" -> key("closure.procedure", value, Procedure.values());
            default -> value;
        };
    }

    private String project(long id) {
        var found = projects.byIds(Set.of(id)).get(id);
        return found == null ? "" + id : found.number() + " " + found.name();
    }

    private static String key(String prefix, String value, Enum<?>[] constants) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value))
                ? "#" + prefix + "." + value
                : value;
    }
}
