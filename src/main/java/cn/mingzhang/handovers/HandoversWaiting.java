package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.people.Awaiting;
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
class HandoversWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    /** As {@link Heads} has it. */
    private static final String IS_HEAD = """
            CASE WHEN u.kind <> 'CIVIL_DEFENSE' THEN holds_post_himself(:me, ARRAY['GROUP_DEPUTY'], :today)
                 ELSE EXISTS (
                   SELECT 1 FROM post_holding m WHERE m.officer_id = :me AND m.post = 'UNIT_HEAD' AND m.valid_from <= :today
                      AND (m.valid_to IS NULL OR m.valid_to > :today)
                      AND (m.unit_id = u.id OR m.unit_id = u.superior_id AND NOT EXISTS (
                        SELECT 1 FROM post_holding o JOIN officer a ON a.id = o.officer_id AND a.active
                         WHERE o.unit_id = u.id AND o.post = 'UNIT_HEAD' AND o.officer_id <> h.giver_id AND o.valid_from <= :today
                           AND (o.valid_to IS NULL OR o.valid_to > :today)
                           AND NOT EXISTS (SELECT 1 FROM handover_item i WHERE i.handover_id = h.id AND i.taker_id = o.officer_id))))
                 END""";

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
            return new Section("handovers", "/handovers", "handovers.title", 86, HandoversWaiting::reads);
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

    /** {@link #waits} in SQL: takers to name, or my signature to give. */
    @Override
    public List<Rows> rowsOf(Officer officer) {
        if (officer.holds(SYSTEM_ADMIN) || !reads(officer)) {
            return List.of();
        }
        return List.of(new Rows("handovers", true, """
                SELECT 1 FROM handover h JOIN unit u ON u.id = h.giver_unit_id
                  CROSS JOIN LATERAL (SELECT coalesce(bool_or(i.taker_id IS NULL), false) AS unnamed,
                                             coalesce(bool_or(i.taker_id = :me), false) AS taken
                                        FROM handover_item i WHERE i.handover_id = h.id) items
                 WHERE h.state = 'OPEN'
                   AND NOT EXISTS (SELECT 1 FROM handover_signature s WHERE s.handover_id = h.id AND s.officer_id = :me)
                   AND (NOT items.unnamed AND items.taken AND h.giver_id <> :me
                        OR (items.unnamed OR NOT EXISTS (SELECT 1 FROM handover_signature s WHERE s.handover_id = h.id AND s.role <> 'TAKER'))
                           AND (h.giver_id = :me OR %s))""".formatted(IS_HEAD)));
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
