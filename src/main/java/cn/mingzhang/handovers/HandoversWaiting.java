package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the handovers waits on an officer: takers to name, a signature to give. Shown only when there is one. */
@Component
class HandoversWaiting implements Waiting {
    private static final int SHOWN = 5;

    private final Handovers handovers;
    private final HandoverDesk desk;
    private final JdbcClient sql;
    private final Words words;

    HandoversWaiting(Handovers handovers, HandoverDesk desk, JdbcClient sql, Words words) {
        this.handovers = handovers;
        this.desk = desk;
        this.sql = sql;
        this.words = words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section handoversInNavigation() {
            return new Section("handovers", "/handovers", "handovers.title", 94, HandoversWaiting::reads);
        }
    }

    /** Whose work can name a person, who heads them, and who closes accounts. */
    static boolean reads(Officer officer) {
        return officer.holds(SYSTEM_ADMIN)
                || officer.isOnSide(cn.mingzhang.people.Post.Side.OFFICE)
                || officer.holdsAny(cn.mingzhang.people.Post.RESIDENT, cn.mingzhang.people.Post.GROUP_DEPUTY);
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (officer.holds(SYSTEM_ADMIN) || !reads(officer)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var number : sql.sql("SELECT number FROM handover WHERE state = 'OPEN' ORDER BY id")
                .query(String.class)
                .list()) {
            handovers
                    .byNumber(number)
                    .filter(sheet -> waits(sheet, officer))
                    .ifPresent(sheet -> lines.add(line(sheet)));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        var few = lines.stream().limit(SHOWN).toList();
        return List.of(
                new Bucket("handovers", words.of("waiting"), lines.size(), few, "/handovers?state=OPEN", 9, false));
    }

    private boolean waits(Handover sheet, Officer officer) {
        if (sheet.isSignedBy(officer)) {
            return false;
        }
        if (!sheet.isComplete()) {
            return desk.mayArrange(sheet, officer);
        }
        var role = desk.role(sheet, officer);
        return role == Handover.Role.TAKER || role != null && !sheet.isGiven();
    }

    private Line line(Handover sheet) {
        var head = sheet.head();
        var text = sheet.isComplete() ? "waiting.sign" : "waiting.arrange";
        return new Line(
                head.number(),
                words.of(text, head.giverName(), sheet.lines().size()),
                head.giverUnit(),
                null,
                "/handovers/" + head.number());
    }
}
