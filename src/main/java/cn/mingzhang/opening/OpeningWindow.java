package cn.mingzhang.opening;

import static cn.mingzhang.people.Post.GROUP_DEPUTY;
import static cn.mingzhang.people.Post.GROUP_LEADER;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 开账期: open until one who leads closes it with his signature; it never opens again. */
@Component
@Transactional
public class OpeningWindow {
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    OpeningWindow(JdbcClient sql, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** How it was closed. */
    record Closed(
            LocalDate closedOn,
            String remark,
            long closures,
            long balances,
            long outstanding,
            long series,
            String officerName,
            String officerPost,
            String unitName) {}

    /** @param undecided what is neither confirmed nor withdrawn: with any, the window stays open */
    record Counted(long closures, long balances, long assessed, long reduced, long paid, long series, long undecided) {
        Yuan outstanding() {
            return Yuan.ofFen(assessed - reduced - paid);
        }
    }

    @Transactional(readOnly = true)
    public boolean isClosed() {
        return closed().isPresent();
    }

    @Transactional(readOnly = true)
    Optional<Closed> closed() {
        return sql.sql(
                        "SELECT closed_on, remark, closures, balances, outstanding, series, officer_name, officer_post, unit_name"
                                + " FROM opening_close")
                .query(Closed.class)
                .optional();
    }

    /** Of the whole city, as it stood on paper. */
    @Transactional(readOnly = true)
    Counted counted() {
        return sql.sql("""
                        SELECT count(*) FILTER (WHERE state = 'CONFIRMED' AND kind = 'CLOSURE') AS closures,
                               count(*) FILTER (WHERE state = 'CONFIRMED' AND kind = 'BALANCE') AS balances,
                               coalesce(sum(assessed) FILTER (WHERE state = 'CONFIRMED'), 0) AS assessed,
                               coalesce(sum(reduced) FILTER (WHERE state = 'CONFIRMED'), 0) AS reduced,
                               coalesce(sum(paid) FILTER (WHERE state = 'CONFIRMED'), 0) AS paid,
                               count(*) FILTER (WHERE state = 'CONFIRMED' AND kind = 'SERIES') AS series,
                               count(*) FILTER (WHERE state IN ('RECORDED', 'RETURNED')) AS undecided
                          FROM opening_entry
                        """).query(Counted.class).single();
    }

    @Transactional(readOnly = true)
    void mustBeOpen() {
        if (isClosed()) {
            throw new Conflict("the opening window is closed");
        }
    }

    static boolean mayClose(Officer officer) {
        return officer.inOwnRight().holdsAny(GROUP_DEPUTY, GROUP_LEADER);
    }

    /** 关闭开账期, signed; for good. */
    public void close(String remark, Officer officer) {
        officer.inOwnRight().mustHoldAny(GROUP_DEPUTY, GROUP_LEADER);
        mustBeOpen();
        var counted = counted();
        if (counted.undecided() > 0) {
            throw new Unfit("", "opening.error.undecided", counted.undecided());
        }
        var post = Stream.of(GROUP_DEPUTY, GROUP_LEADER)
                .filter(officer.posts()::contains)
                .map(Post::name)
                .findFirst()
                .orElseThrow();
        sql.sql("""
                        INSERT INTO opening_close (id, closed_on, remark, closures, balances, outstanding, series, officer_id, officer_name,
                               officer_post, unit_name, recorded_at)
                        VALUES (1, :on, :remark, :closures, :balances, :outstanding, :series, :officer, :name, :post, :unit, :at)
                        """)
                .param("on", clock.today())
                .param("remark", remark)
                .param("closures", counted.closures())
                .param("balances", counted.balances())
                .param("outstanding", counted.outstanding().fen())
                .param("series", counted.series())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("post", post)
                .param("unit", officer.unit().name())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        trail.note(
                officer.actor(),
                "OPENING_CLOSED",
                new Subject(OpeningHolder.KIND, "QC"),
                List.of(
                        new Change("opening.kind.CLOSURE", null, "" + counted.closures()),
                        new Change("opening.kind.BALANCE", null, "" + counted.balances()),
                        new Change(
                                "opening.outstanding",
                                null,
                                counted.outstanding().toString()),
                        new Change("opening.kind.SERIES", null, "" + counted.series())),
                remark,
                clock.now());
    }
}
