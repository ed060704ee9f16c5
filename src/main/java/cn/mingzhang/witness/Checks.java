package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Check records, newest first; the newest one counts, unless the file has gone back to the unit since. */
@Repository
class Checks {

    private static final String ROWS = """
            SELECT c.id, c.after_signature, c.checked_on, c.place, c.papers, c.methods, c.finding, c.conclusion,
                   c.filer_id, c.filer_name, c.filer_unit_id, c.filer_unit,
                   c.second_id, c.second_name, c.second_unit_id, c.second_unit, c.filed_on,
                   (SELECT k.confirmed_on FROM check_confirmation k WHERE k.check_id = c.id AND k.officer_id = c.second_id) AS second_confirmed_on
              FROM check_record c WHERE c.problem_id = :problem ORDER BY c.id DESC
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    Checks(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Check(
            long id,
            int afterSignature,
            LocalDate checkedOn,
            String place,
            String papers,
            String methods,
            String finding,
            CheckConclusion conclusion,
            long filerId,
            String filerName,
            long filerUnitId,
            String filerUnit,
            @Nullable Long secondId,
            @Nullable String secondName,
            @Nullable Long secondUnitId,
            @Nullable String secondUnit,
            LocalDate filedOn,
            @Nullable LocalDate secondConfirmedOn) {

        /** After a return to RECTIFYING the check is filed anew. */
        boolean counts(ProblemFile file) {
            return afterSignature >= file.lastReturnToWork();
        }

        boolean waitsFor(Officer officer) {
            return secondId != null && secondId == officer.id() && secondConfirmedOn == null;
        }

        List<CheckMethod> methodList() {
            return Arrays.stream(methods.split(",")).map(CheckMethod::valueOf).toList();
        }

        String slot() {
            return "check:" + id;
        }

        List<Facts.Checker> checkers() {
            var checkers = new ArrayList<Facts.Checker>();
            checkers.add(new Facts.Checker(filerId, filerUnitId, true));
            if (secondId != null && secondUnitId != null) {
                checkers.add(new Facts.Checker(secondId, secondUnitId, secondConfirmedOn != null));
            }
            return checkers;
        }
    }

    List<Check> of(ProblemFile file) {
        return Once.read(
                List.of("checks", file.id()),
                () -> List.copyOf(sql.sql(ROWS)
                        .param("problem", file.id())
                        .query(Check.class)
                        .list()));
    }

    Optional<Check> counting(ProblemFile file) {
        return of(file).stream().findFirst().filter(check -> check.counts(file));
    }

    long add(ProblemFile file, NewCheck check, Officer filer, @Nullable Officer second) {
        return sql.sql("""
                        INSERT INTO check_record (problem_id, after_signature, checked_on, place, papers, methods, finding, conclusion,
                            filer_id, filer_name, filer_unit_id, filer_unit, second_id, second_name, second_unit_id, second_unit,
                            filed_on, recorded_at)
                        VALUES (:problem, :after, :on, :place, :papers, :methods, :finding, :conclusion,
                            :filer, :filerName, :filerUnitId, :filerUnit, :second, :secondName, :secondUnitId, :secondUnit,
                            :today, :now)
                        RETURNING id
                        """)
                .param("problem", file.id())
                .param("after", file.signatures())
                .param("on", check.checkedOn())
                .param("place", check.place())
                .param("papers", check.papers())
                .param(
                        "methods",
                        check.methods().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("finding", check.finding())
                .param("conclusion", check.conclusion().name())
                .param("filer", filer.id())
                .param("filerName", filer.name())
                .param("filerUnitId", filer.unit().id())
                .param("filerUnit", filer.unit().name())
                .param("second", second == null ? null : second.id())
                .param("secondName", second == null ? null : second.name())
                .param("secondUnitId", second == null ? null : second.unit().id())
                .param("secondUnit", second == null ? null : second.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void confirm(long checkId, Officer officer) {
        sql.sql("INSERT INTO check_confirmation (check_id, officer_id, confirmed_on, recorded_at)"
                        + " VALUES (:check, :officer, :today, :now)")
                .param("check", checkId)
                .param("officer", officer.id())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
