package cn.mingzhang.accountability;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Unit;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 在职人数 of each unit and year: what the share of persons held to account is taken of. No secret; the last word counts. */
@Repository
class Headcounts {
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    Headcounts(JdbcClient sql, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    record Row(String unit, int year, int headcount, String officerName) {}

    List<Row> of(int year) {
        return sql.sql("""
                        SELECT DISTINCT ON (d.ordinal, u.id) u.name AS unit, h.year, h.headcount, h.officer_name
                          FROM unit_headcount h JOIN unit_as_of(:day) u ON u.id = h.unit_id JOIN division d ON d.code = u.division_code
                         WHERE h.year = :year ORDER BY d.ordinal, u.id, h.id DESC
                        """)
                .param("year", year)
                .param("day", clock.today())
                .query(Row.class)
                .list();
    }

    @Transactional
    public void enter(Unit unit, int year, int headcount, Officer officer) {
        mayEnter(officer);
        sql.sql("INSERT INTO unit_headcount (unit_id, year, headcount, officer_id, officer_name, recorded_at)"
                        + " VALUES (:unit, :year, :headcount, :officer, :name, :now)")
                .param("unit", unit.id())
                .param("year", year)
                .param("headcount", headcount)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("now", clock.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        trail.note(
                officer.actor(),
                "HEADCOUNT_ENTERED",
                new Subject("unit", unit.code()),
                List.of(new Change("accountability.headcount", null, year + ": " + headcount)),
                "",
                clock.now());
    }

    static void mayEnter(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
    }
}
