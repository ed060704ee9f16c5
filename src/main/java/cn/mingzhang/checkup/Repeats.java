package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.EntryAdvice.Entry;
import cn.mingzhang.problems.ProblemLedger;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier problems that have something in common with one, as this officer may see them: one statement, whatever it finds. */
@Component
class Repeats {
    private static final int SHOWN = 3;

    private final JdbcClient sql;
    private final ProblemLedger ledger;
    private final CheckupWords words;
    private final OfficeClock clock;

    Repeats(JdbcClient sql, ProblemLedger ledger, CheckupWords words, OfficeClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    /** @param href all of them, where a list can be asked for them */
    record Group(
            String kind,
            String title,
            @Nullable String note,
            long total,
            List<Line> lines,
            @Nullable String href) {
        public long more() {
            return total - lines.size();
        }
    }

    record Line(String number, String description, String unit, String stage, String day) {}

    private record Found(
            RepeatKind kind, long total, String number, String description, String unit, Stage stage, LocalDate on) {}

    List<Group> of(Entry entry, @Nullable Long self, Officer officer) {
        var code = entry.classCode() == null || entry.classCode().isBlank() ? null : entry.classCode();
        if (entry.unitId() == null && code == null && entry.projectId() == null) {
            return List.of();
        }
        var seen = ledger.seenBy(officer);
        var found = sql.sql(Arrays.stream(RepeatKind.values())
                        .filter(kind -> kind.isFor(officer))
                        .map(kind -> query(kind, seen.sql()))
                        .collect(Collectors.joining(" UNION ALL ")))
                .param("units", seen.units())
                .param("unit", entry.unitId(), Types.BIGINT)
                .param("class", code, Types.VARCHAR)
                .param("project", entry.projectId(), Types.BIGINT)
                .param("self", self == null ? -1L : self)
                .param("today", clock.today())
                .query((row, n) -> new Found(
                        RepeatKind.valueOf(row.getString("kind")),
                        row.getLong("total"),
                        row.getString("number"),
                        row.getString("description"),
                        row.getString("unit") == null ? "" : row.getString("unit"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("found_on", LocalDate.class)))
                .list();
        var groups = new ArrayList<Group>();
        for (var kind : RepeatKind.values()) {
            var its = found.stream().filter(one -> one.kind() == kind).toList();
            if (!its.isEmpty()) {
                groups.add(group(kind, its, entry.unitId(), code));
            }
        }
        return groups;
    }

    private static String query(RepeatKind kind, String seen) {
        return """
                (SELECT '%1$s' AS kind, few.total, p.number, left(p.description, 40) AS description, u.name AS unit, p.stage, p.found_on
                   FROM (SELECT p.id, count(*) OVER () AS total FROM problem p
                          WHERE %2$s AND p.stage <> 'VOID' AND p.id <> :self AND %3$s ORDER BY p.id DESC LIMIT %4$d) few
                   JOIN problem p ON p.id = few.id LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id ORDER BY p.id DESC)
                """.formatted(kind, seen, kind.those(), SHOWN);
    }

    private Group group(RepeatKind kind, List<Found> its, @Nullable Long unit, @Nullable String code) {
        var closed = kind == RepeatKind.UNIT_CLASS && its.stream().anyMatch(one -> one.stage() == Stage.CLOSED);
        var note = closed ? words.of("repeat.again") : kind == RepeatKind.APPROVER ? words.of("repeat.lead") : null;
        var href = switch (kind) {
            case UNIT_CLASS -> "/problems?unit=" + unit + "&class=" + code;
            case CLASS -> "/problems?class=" + code;
            case UNIT -> "/problems?unit=" + unit;
            default -> null;
        };
        return new Group(
                kind.name(),
                words.of("repeat.kind", kind),
                note,
                its.get(0).total(),
                its.stream()
                        .map(one -> new Line(
                                one.number(),
                                one.description(),
                                one.unit(),
                                words.ofAny("closure.stage." + one.stage()),
                                Dates.day(one.on())))
                        .toList(),
                href);
    }
}
