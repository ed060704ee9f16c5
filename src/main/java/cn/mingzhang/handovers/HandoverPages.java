package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.GROUP_DEPUTY;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.handovers.Handover.Line;
import cn.mingzhang.handovers.Handover.Role;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of handovers show, and to whom how much: an administrator learns how many and which, never what about. */
@Component
class HandoverPages {
    private final Handovers handovers;
    private final HandoverDesk desk;
    private final History history;
    private final JdbcClient sql;
    private final Words words;

    HandoverPages(Handovers handovers, HandoverDesk desk, History history, JdbcClient sql, Words words) {
        this.handovers = handovers;
        this.desk = desk;
        this.history = history;
        this.sql = sql;
        this.words = words;
    }

    record Row(
            String number,
            String giver,
            String unit,
            String takers,
            long lines,
            String opened,
            String state,
            String tone) {}

    /** @param href null for who may not open the record */
    record LineView(
            long id,
            String kind,
            String number,
            String text,
            @Nullable String href,
            String taker,
            String outcome) {}

    record SignedView(String role, String who, String unit, String when, String digest) {}

    record Page(
            String number,
            int version,
            String state,
            String tone,
            List<Fact> facts,
            List<LineView> lines,
            List<SignedView> signatures,
            List<String> missing,
            boolean arranges,
            boolean cancels,
            boolean signs,
            boolean complete,
            boolean open,
            List<HistoryLine> history) {}

    /** Those that concern him, newest first; a state may be asked. */
    List<Row> rows(Officer officer, @Nullable State state) {
        return sql
                .sql("""
                        SELECT h.number FROM handover h JOIN unit u ON u.id = h.giver_unit_id
                         WHERE (:state::text IS NULL OR h.state = :state) AND (:all OR h.giver_id = :me
                            OR EXISTS (SELECT 1 FROM handover_item i WHERE i.handover_id = h.id AND i.taker_id = :me)
                            OR EXISTS (SELECT 1 FROM handover_signature s WHERE s.handover_id = h.id AND s.officer_id = :me)
                            OR :head AND (u.id = :unit OR u.superior_id = :unit)
                            OR :deputy AND u.kind <> 'CIVIL_DEFENSE')
                         ORDER BY h.id DESC LIMIT 200
                        """)
                .param("state", state == null ? null : state.name())
                .param("all", officer.holds(SYSTEM_ADMIN))
                .param("me", officer.id())
                .param("head", officer.holds(UNIT_HEAD))
                .param("deputy", officer.holds(GROUP_DEPUTY))
                .param("unit", officer.unit().id())
                .query(String.class)
                .list()
                .stream()
                .map(number -> handovers.byNumber(number).orElseThrow())
                .filter(sheet -> desk.isSeenBy(sheet, officer))
                .map(this::row)
                .toList();
    }

    Row row(Handover sheet) {
        var head = sheet.head();
        var takers = new LinkedHashSet<String>();
        sheet.lines().stream().map(Line::takerName).filter(Objects::nonNull).forEach(takers::add);
        return new Row(
                head.number(),
                head.giverName(),
                head.giverUnit(),
                String.join(words.ofAny("audit.and"), takers),
                sheet.lines().size(),
                Dates.day(head.openedOn()),
                words.of("state", head.state()),
                head.state().tone());
    }

    Page page(Handover sheet, Officer officer, Locale locale) {
        var head = sheet.head();
        var role = desk.role(sheet, officer);
        var arranges = sheet.isOpen() && desk.mayArrange(sheet, officer);
        var signs = sheet.isOpen()
                && sheet.isComplete()
                && role != null
                && !sheet.isSignedBy(officer)
                && (role == Role.TAKER || !sheet.isGiven());
        return new Page(
                head.number(),
                head.version(),
                words.of("state", head.state()),
                head.state().tone(),
                facts(sheet),
                lines(sheet, officer),
                signatures(sheet),
                missing(sheet),
                arranges && !sheet.isSignedByAnybody(),
                arranges,
                signs,
                sheet.isComplete(),
                sheet.isOpen(),
                history.of(new Subject("handover", head.number()), locale));
    }

    List<Fact> facts(Handover sheet) {
        var head = sheet.head();
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("giver", head.giverName()));
        facts.add(words.fact("unit", head.giverUnit()));
        facts.add(words.fact("occasion", words.of("occasion", head.occasion())));
        facts.add(words.fact("reason", head.reason()));
        facts.add(words.fact("opened", head.openerName() + " " + Dates.day(head.openedOn())));
        if (!sheet.isOpen()) {
            facts.add(words.fact("closed", Dates.day(head.closedOn()) + " " + head.closing()));
        }
        return facts;
    }

    List<LineView> lines(Handover sheet, Officer officer) {
        var isAdministrator = officer.holds(SYSTEM_ADMIN);
        return sheet.lines().stream()
                .map(line -> new LineView(
                        line.id(),
                        words.ofAny("work." + line.kind()),
                        line.recordNumber(),
                        isAdministrator ? words.of("secret") : line.text(),
                        isAdministrator ? null : line.href(),
                        line.takerName() == null ? "" : line.takerName(),
                        line.moved() == null ? "" : words.of(line.moved() ? "moved" : "gone")))
                .toList();
    }

    List<SignedView> signatures(Handover sheet) {
        return sheet.signatures().stream()
                .map(signed -> new SignedView(
                        words.of("role", signed.role()),
                        signed.officerName(),
                        signed.officerUnit(),
                        Dates.time(signed.signedAt()),
                        signed.digest().substring(0, 16)))
                .toList();
    }

    /** Whose signature is still missing. */
    private List<String> missing(Handover sheet) {
        var missing = new ArrayList<String>();
        if (sheet.isOpen() && sheet.isComplete()) {
            if (!sheet.isGiven()) {
                missing.add(words.of("missing.giver", sheet.head().giverName()));
            }
            var signed =
                    sheet.signatures().stream().map(Handover.Signed::officerId).toList();
            sheet.lines().stream()
                    .filter(line -> !signed.contains(line.takerId()))
                    .map(line -> words.of("missing.taker", line.takerName()))
                    .distinct()
                    .forEach(missing::add);
        }
        return missing;
    }

    /** One line of the form that names the takers. */
    record Choice(
            long id, String kind, String number, String text, List<Option> options, String chosen, boolean left) {}

    /** @param chosen the login chosen for a line, empty for none */
    List<Choice> choices(Handover sheet, java.util.function.BiFunction<Line, List<Officer>, String> chosen) {
        return sheet.lines().stream()
                .map(line -> {
                    var able = desk.takers(sheet, line);
                    var options = new ArrayList<Option>();
                    options.add(new Option("", words.of(able.isEmpty() ? "taker.nobody" : "taker.choose")));
                    able.forEach(taker -> options.add(option(taker)));
                    var picked = chosen.apply(line, able);
                    return new Choice(
                            line.id(),
                            words.ofAny("work." + line.kind()),
                            line.recordNumber(),
                            line.text(),
                            options,
                            picked,
                            picked.isEmpty());
                })
                .toList();
    }

    static Option option(Officer officer) {
        return new Option(officer.login(), officer.name() + "（" + officer.unit().name() + "）");
    }
}
