package cn.mingzhang.reporting;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 举报页的开与关, beneath the installation's own lock. Closing silences a channel for complaints about those in power, so it takes two like
 * opening: whose desk it is, or who answers for security, proposes with a reason; the supervision office or the deputy leader agrees.
 */
@Component
@Transactional
class PageSwitch {
    static final String BUCKET = "report-switch";

    /** As many rows as wait for another than {@code :me}. */
    static final String WAITING = "FROM report_switch s WHERE s.proposer_id <> :me AND NOT EXISTS"
            + " (SELECT 1 FROM report_switch_answer a WHERE a.switch_id = s.id)";

    private static final Post[] PROPOSERS = {Post.PETITION_DESK, Post.SECURITY_ADMIN};

    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    PageSwitch(JdbcClient sql, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    record Line(
            long id,
            boolean opens,
            String reason,
            long proposerId,
            String proposerName,
            LocalDate proposedOn,
            @Nullable Boolean accepted,
            @Nullable String remark,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {
        boolean waits() {
            return accepted == null;
        }
    }

    @Transactional(readOnly = true)
    boolean isOpen() {
        return sql.sql(
                        "SELECT s.opens FROM report_switch s JOIN report_switch_answer a ON a.switch_id = s.id AND a.accepted"
                                + " ORDER BY s.id DESC LIMIT 1")
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    static boolean proposes(Officer officer) {
        return officer.inOwnRight().holdsAny(PROPOSERS);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    static void mustRead(Officer officer) {
        if (!proposes(officer) && !answers(officer)) {
            throw new NotVisible("page");
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Line> all(Officer officer) {
        mustRead(officer);
        return sql.sql(
                        "SELECT s.id, s.opens, s.reason, s.proposer_id, s.proposer_name, s.proposed_on, a.accepted, a.remark,"
                                + " a.officer_name AS answerer, a.answered_on"
                                + " FROM report_switch s LEFT JOIN report_switch_answer a ON a.switch_id = s.id ORDER BY s.id DESC")
                .query(Line.class)
                .list();
    }

    /** What it is not now: open where it is closed, closed where it is open. */
    void propose(String reason, Officer officer) {
        mustRead(officer);
        officer.inOwnRight().mustHoldAny(PROPOSERS);
        if (all(officer).stream().anyMatch(Line::waits)) {
            throw new Conflict("one is waiting");
        }
        var opens = !isOpen();
        sql.sql(
                        "INSERT INTO report_switch (opens, reason, proposer_id, proposer_name, proposed_on, recorded_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        opens,
                        reason,
                        officer.id(),
                        officer.name(),
                        clock.today(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        note(opens ? "REPORT_PAGE_OPENING_PROPOSED" : "REPORT_PAGE_CLOSING_PROPOSED", reason, officer);
    }

    @Transactional(readOnly = true)
    Line toAnswer(long id, Officer officer) {
        var line = all(officer).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible("switch " + id));
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (!line.waits()) {
            throw new Conflict("switch " + id + " is answered");
        }
        return line;
    }

    void answer(long id, boolean accepted, String remark, Officer officer) {
        var line = toAnswer(id, officer);
        if (line.proposerId() == officer.id()) {
            throw new Unfit("accepted", "report.switch.error.own");
        }
        if (!accepted && remark.isEmpty()) {
            throw new Unfit("remark", "report.switch.error.refusal");
        }
        var written = sql.sql(
                        "INSERT INTO report_switch_answer (switch_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        id,
                        accepted,
                        remark,
                        officer.id(),
                        officer.name(),
                        clock.today(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new Conflict("switch " + id + " is answered");
        }
        var done = line.opens() ? "REPORT_PAGE_OPENED" : "REPORT_PAGE_CLOSED";
        note(accepted ? done : "REPORT_PAGE_SWITCH_REFUSED", remark, officer);
    }

    private void note(String deed, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject("report-page", "/report"), List.of(), remark, clock.now());
    }
}
