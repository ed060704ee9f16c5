package cn.mingzhang.site;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Badges}: one statement, and at most a hundred rows counted of each kind. */
@ControllerAdvice
class BadgeAdvice {
    private static final String DESK = "desk";

    private final ObjectProvider<Awaiting> capabilities;
    private final Scopes scopes;
    private final JdbcClient sql;
    private final OfficeClock clock;

    BadgeAdvice(ObjectProvider<Awaiting> capabilities, Scopes scopes, JdbcClient sql, OfficeClock clock) {
        this.capabilities = capabilities;
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
    }

    @ModelAttribute("badges")
    Badges badges(HttpServletRequest request) {
        var officer = CurrentOfficer.of(request).orElse(null);
        return new Badges(() -> officer == null ? Map.of() : count(officer));
    }

    private record Count(String section, boolean onDesk, long n) {}

    private Map<String, Long> count(Officer officer) {
        var rows = capabilities.stream()
                .flatMap(capability -> capability.rowsOf(officer).stream())
                .toList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        var counts = sql.sql(rows.stream().map(BadgeAdvice::counting).collect(Collectors.joining(" UNION ALL ")))
                .param("me", officer.id())
                .param("myUnit", officer.unit().id())
                .param(
                        "units",
                        scopes.of(officer, clock.today()).unitIdsOrNone().toArray(Long[]::new))
                .param("today", clock.today())
                .query(Count.class)
                .list();
        var sums = new HashMap<String, Long>();
        for (var count : counts) {
            sums.merge(count.section(), count.n(), Long::sum);
            if (count.onDesk() && !count.section().equals(DESK)) {
                sums.merge(DESK, count.n(), Long::sum);
            }
        }
        return sums;
    }

    private static String counting(Awaiting.Rows rows) {
        return "SELECT '" + rows.section() + "' AS section, " + rows.onDesk() + " AS on_desk, (SELECT count(*) FROM ("
                + rows.sql() + " LIMIT " + (Badges.MOST + 1) + ") waiting) AS n";
    }
}
