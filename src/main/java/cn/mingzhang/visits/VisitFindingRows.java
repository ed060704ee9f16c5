package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings and suggestions as a visit's page shows them, each with what may be made of it. */
@Component
class VisitFindingRows {
    private final VisitRecords records;
    private final VisitWords words;

    VisitFindingRows(VisitRecords records, VisitWords words) {
        this.records = records;
        this.words = words;
    }

    record FindingRow(
            int ordinal,
            String words,
            String by,
            @Nullable String problem,
            @Nullable String logHref,
            @Nullable String clueHref) {}

    record SuggestionRow(
            int ordinal,
            String from,
            String words,
            String outcome,
            String tone,
            String answer,
            @Nullable String href) {}

    List<FindingRow> findings(Visit visit, boolean works, Officer officer) {
        var clues = officer.inOwnRight().holds(Post.CLUE_KEEPER);
        return records.findings(visit.id()).stream()
                .map(finding -> new FindingRow(
                        finding.ordinal(),
                        finding.words(),
                        finding.name() + " " + Dates.day(finding.happenedOn()),
                        finding.number(),
                        works && finding.number() == null
                                ? visit.href() + "/findings/" + finding.ordinal() + "/problem"
                                : null,
                        clues ? clueHref(visit) : null))
                .toList();
    }

    /** Only the visit is named there; what was found is written on the other network. */
    private static String clueHref(Visit visit) {
        var document = visit.title() + " " + (visit.visitedOn() == null ? visit.plannedOn() : visit.visitedOn());
        return "/clues/new?visit="
                + URLEncoder.encode(
                        document.length() <= 60 ? document : document.substring(0, 60), StandardCharsets.UTF_8);
    }

    List<SuggestionRow> suggestions(Visit visit, boolean works) {
        return records.suggestions(visit.id()).stream()
                .map(one -> new SuggestionRow(
                        one.ordinal(),
                        one.fromWhom(),
                        one.words(),
                        words.of(one.outcome() == null ? "outcome.none" : "outcome." + one.outcome()),
                        one.outcome() == null ? "warn" : "info",
                        one.answer() == null
                                ? ""
                                : words.of("answered", one.answer(), one.answeredBy(), Dates.day(one.answeredOn())),
                        works && one.outcome() == null
                                ? visit.href() + "/suggestions/" + one.ordinal() + "/disposition"
                                : null))
                .toList();
    }
}
