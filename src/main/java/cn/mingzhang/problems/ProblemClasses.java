package cn.mingzhang.problems;

import cn.mingzhang.database.Once;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 问题类别目录: the classes, and which papers show that a problem of a class is put right. Data that the office can correct. */
@Component
class ProblemClasses {
    private final JdbcClient sql;

    ProblemClasses(JdbcClient sql) {
        this.sql = sql;
    }

    /** One class. {@code shortAllowed}: 立行立改 may be chosen, if neither money nor a project is in it. */
    record ProblemClass(
            String code, ClassGroup classGroup, String nameZh, String nameEn, boolean keyClass, boolean shortAllowed) {
        String name(java.util.Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameZh;
        }
    }

    List<ProblemClass> all() {
        return Once.read(
                "problem classes",
                () -> List.copyOf(sql.sql(
                                "SELECT code, class_group, name_zh, name_en, key_class, short_allowed FROM problem_class ORDER BY code")
                        .query(ProblemClass.class)
                        .list()));
    }

    Optional<ProblemClass> find(String code) {
        return all().stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** The alternatives: any one of these sets of papers is enough. */
    List<Set<ResultKind>> asked(ClassGroup group) {
        return Once.read(List.of("results asked", group), () -> read(group));
    }

    private List<Set<ResultKind>> read(ClassGroup group) {
        var byAlternative = sql
                .sql(
                        "SELECT alternative, kind FROM problem_class_result WHERE class_group = :group ORDER BY alternative")
                .param("group", group.name())
                .query((row, n) -> Map.entry(row.getInt("alternative"), ResultKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return List.copyOf(byAlternative.values());
    }

    boolean isShown(ClassGroup group, List<ProblemResult> results) {
        var filed = results.stream()
                .filter(ProblemResult::isStanding)
                .map(ProblemResult::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResultKind.class)));
        return asked(group).stream().anyMatch(filed::containsAll);
    }
}
