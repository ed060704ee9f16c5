package cn.mingzhang.screening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of the dismissals show: ready strings. */
@Component
@Transactional(readOnly = true)
class DismissalPages {
    private static final int SHOWN = 200;

    private final Dismissals dismissals;
    private final ProjectDirectory directory;
    private final ScreeningWords words;
    private final OfficeClock clock;

    DismissalPages(Dismissals dismissals, ProjectDirectory directory, ScreeningWords words, OfficeClock clock) {
        this.dismissals = dismissals;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String what,
            String reason,
            int covered,
            String proposed,
            String state,
            String tone,
            String answered,
            @Nullable String href,
            int since,
            @Nullable String again) {}

    /** @param waiting only those that this officer may answer */
    List<Row> rows(boolean waiting, Officer officer) {
        return (waiting ? waiting(officer) : seen(officer))
                .stream().map(one -> row(one, officer)).toList();
    }

    /** What waits for this officer as the second person. */
    List<Dismissals.Dismissal> waiting(Officer officer) {
        return seen(officer).stream().filter(one -> isAnswerable(one, officer)).toList();
    }

    /** A pattern over all units is seen by who may propose or answer one; what is of a unit, by who sees the unit. */
    private List<Dismissals.Dismissal> seen(Officer officer) {
        var scope = directory.scope(officer);
        var decides = DismissalDesk.answers(officer) || DismissalDesk.proposes(officer);
        return dismissals.all(clock.today()).stream()
                .filter(one -> !one.detection().isLead() || FindingFilter.seesLeads(officer))
                .filter(one -> scope.everything() || (one.ofUnit() == null ? decides : scope.covers(one.ofUnit())))
                .toList();
    }

    private static boolean isAnswerable(Dismissals.Dismissal one, Officer officer) {
        return one.accepted() == null && DismissalDesk.answers(officer) && one.proposerId() != officer.id();
    }

    private Row row(Dismissals.Dismissal one, Officer officer) {
        var state = one.accepted() == null ? "waiting" : one.accepted() ? "agreed" : "refused";
        return new Row(
                what(one),
                one.reason(),
                one.covered(),
                one.proposerName() + " " + Dates.iso(one.proposedOn()),
                words.of("dismissal." + state),
                one.accepted() == null ? "warn" : one.accepted() ? "good" : "neutral",
                one.answerer() == null ? "" : one.answerer() + " " + Dates.iso(one.answeredOn()),
                isAnswerable(one, officer) ? "/screening/dismissals/" + one.id() : null,
                one.since(),
                one.since() > 0 && DismissalDesk.proposes(officer) ? again(one) : null);
    }

    /** The same pattern, to be proposed for what came since. */
    private static String again(Dismissals.Dismissal one) {
        var address = UriComponentsBuilder.fromPath("/screening/dismissals/new").queryParam("rule", one.detection());
        if (one.unitId() != null) {
            address.queryParam("unit", one.unitId());
        }
        if (one.developer() != null) {
            address.queryParam("developer", one.developer());
        }
        if (one.words() != null) {
            address.queryParam("words", one.words());
        }
        return address.build().encode().toUriString();
    }

    String what(Dismissals.Dismissal one) {
        var parts = new ArrayList<String>();
        parts.add(words.rule(one.detection()));
        for (var part : new String[] {one.title(), one.unit(), one.developer(), one.words()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(" · ", parts);
    }

    record Taken(String href, String title, String developer, String unit, String said) {}

    /** The findings that it takes, the first two hundred by name. */
    void show(List<FindingRow> rows, Model model) {
        model.addAttribute("total", rows.size());
        model.addAttribute("more", Math.max(0, rows.size() - SHOWN));
        model.addAttribute(
                "taken",
                rows.stream()
                        .limit(SHOWN)
                        .map(row ->
                                new Taken(row.href(), row.title(), row.developer(), row.unit(), words.told(row.said())))
                        .toList());
    }
}
