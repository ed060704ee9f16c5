package cn.mingzhang.problems;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems in one line each, for other capabilities: only those that the reader sees whole. */
@Component
public class ProblemBriefs {
    private static final String FOUND = """
            SELECT p.id, p.number, left(p.description, 120) AS description, p.class_group, p.responsible_unit_id AS unit_id, u.name AS unit,
                   p.due_on, p.original_due_on, p.extensions, p.clock_stopped_on, p.last_progress_on, p.served_on, p.stage, p.found_on
              FROM problem p LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id
             WHERE
            """;

    private final JdbcClient sql;
    private final LedgerRights rights;
    private final ProblemLamps lamps;
    private final ProblemChoices choices;
    private final Words words;
    private final OfficeClock clock;

    ProblemBriefs(
            JdbcClient sql,
            LedgerRights rights,
            ProblemLamps lamps,
            ProblemChoices choices,
            Words words,
            OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.lamps = lamps;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    /** Texts are ready, in the reader's language. */
    public record Brief(
            long id,
            String number,
            String description,
            String group,
            @Nullable Long unitId,
            String unit,
            String stage,
            String tone,
            LampView lamp,
            String href) {}

    private record Found(
            long id,
            String number,
            String description,
            @Nullable ClassGroup classGroup,
            @Nullable Long unitId,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            int extensions,
            @Nullable LocalDate clockStoppedOn,
            @Nullable LocalDate lastProgressOn,
            @Nullable LocalDate servedOn,
            Stage stage,
            LocalDate foundOn) {}

    public List<Brief> byIds(Collection<Long> ids, Officer officer) {
        return ids.isEmpty()
                ? List.of()
                : read(" AND p.id = ANY (:ids) ORDER BY p.id", officer, ids.toArray(Long[]::new), 0, null, null, 200);
    }

    /** Found in a year, without drafts and what was void; the first so many. */
    public List<Brief> foundIn(int year, @Nullable Long unit, @Nullable ClassGroup group, Officer officer, int most) {
        return read(
                " AND extract(year FROM p.found_on) = :year AND p.stage NOT IN ('DRAFT', 'VOID')"
                        + (unit == null ? "" : " AND p.responsible_unit_id = :unit")
                        + (group == null ? "" : " AND p.class_group = :group")
                        + " ORDER BY p.number LIMIT :most",
                officer,
                new Long[0],
                year,
                unit,
                group,
                most);
    }

    private List<Brief> read(
            String and,
            Officer officer,
            Long[] ids,
            int year,
            @Nullable Long unit,
            @Nullable ClassGroup group,
            int most) {
        var visible = rights.visible(officer);
        visible.mustSeeAll();
        return sql
                .sql(FOUND + visible.sql() + and)
                .param("units", visible.unitArray())
                .param("today", clock.today())
                .param("ids", ids)
                .param("year", year)
                .param("unit", unit)
                .param("group", group == null ? null : group.name())
                .param("most", most)
                .query(Found.class)
                .list()
                .stream()
                .map(this::brief)
                .toList();
    }

    private Brief brief(Found found) {
        var deadline = found.dueOn() == null || found.originalDueOn() == null
                ? null
                : new Deadline(found.dueOn(), found.originalDueOn(), found.extensions(), found.clockStoppedOn());
        var lamp = lamps.lamp(found.stage(), deadline, found.lastProgressOn(), found.servedOn(), clock.today());
        return new Brief(
                found.id(),
                found.number(),
                found.description(),
                found.classGroup() == null ? "" : words.of("problem.group", found.classGroup()),
                found.unitId(),
                found.unit() == null ? "" : found.unit(),
                words.of("closure.stage", found.stage()),
                Tones.of(found.stage()),
                lamps.view(lamp),
                "/problems/" + found.number());
    }

    /** 项 for a select, newest first. */
    public List<Option> items() {
        return choices.items();
    }

    /** 问题类别 for a select, with their codes. */
    public List<Option> classes() {
        return choices.classes().stream()
                .flatMap(group -> group.options().stream())
                .toList();
    }
}
