package cn.mingzhang.screening;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a finding brings into the ledger: its sentence, where it comes from, and both sides' rows as a workbook. In Chinese. */
@Component
class FindingPaper {
    private static final Sheet<Line> SHEET = Sheet.of(
            "screening.paper",
            Column.<Line>text("side", "screening.paper.side", Line::side).wide(28),
            Column.<Line>text("source", "screening.paper.source", Line::source).wide(44),
            Column.<Line>text("label", "screening.paper.label", Line::label).wide(28),
            Column.<Line>text("value", "screening.paper.value", Line::value).wide(44));

    private final PermitCards permits;
    private final ProjectDirectory directory;
    private final FeeCard fees;
    private final ScreeningWords words;
    private final MessageSource messages;

    FindingPaper(
            PermitCards permits,
            ProjectDirectory directory,
            FeeCard fees,
            ScreeningWords words,
            MessageSource messages) {
        this.permits = permits;
        this.directory = directory;
        this.fees = fees;
        this.words = words;
        this.messages = messages;
    }

    private record Line(String side, String source, String label, String value) {}

    String name(FindingRow finding) {
        return words.inChinese(() -> words.of("paper.name", finding.rule().code(), "" + finding.id()));
    }

    String note(FindingRow finding) {
        return words.inChinese(() -> words.of("paper.note"));
    }

    String source(FindingRow finding) {
        return words.inChinese(() ->
                words.of("paper.run", "" + finding.lastRun(), finding.rule().code()));
    }

    String description(FindingRow finding) {
        return words.inChinese(() -> {
            var facts = words.facts(finding.said()).stream()
                    .filter(fact -> !fact.value().isEmpty())
                    .map(fact -> fact.label() + "：" + fact.value())
                    .toList();
            var bureaus = finding.authorities().stream().map(words::authority).toList();
            var text = words.of(
                    "paper.description",
                    finding.title(),
                    finding.developer(),
                    words.of("rule." + finding.rule().name()),
                    String.join("；", facts));
            return bureaus.isEmpty() ? text : text + words.of("paper.bureaus", String.join("；", bureaus));
        });
    }

    byte[] of(FindingRow finding, Officer officer) {
        var bytes = new ByteArrayOutputStream();
        words.inChinese(() -> {
            var labels = new Labels(messages, Locale.SIMPLIFIED_CHINESE);
            try (var writer =
                    new SheetWriter<>(bytes, SHEET, List.of(words.of("paper.title", "" + finding.id())), labels)) {
                lines(finding, officer).forEach(writer::write);
            }
            return true;
        });
        return bytes.toByteArray();
    }

    private List<Line> lines(FindingRow finding, Officer officer) {
        var lines = new ArrayList<Line>();
        add(lines, words.rule(finding.rule()), "", words.facts(finding.said()));
        permits.cards(finding.permits())
                .forEach(card -> add(lines, card.kind() + " " + card.number(), card.source(), card.facts()));
        if (finding.projectNumber() != null) {
            add(
                    lines,
                    words.of("paper.card"),
                    finding.projectNumber(),
                    directory.factsOf(new ProjectNumber(finding.projectNumber()), officer));
            add(lines, words.of("fee"), finding.projectNumber(), fees.of(finding));
        }
        return lines;
    }

    private static void add(List<Line> lines, String side, String source, List<Fact> facts) {
        facts.forEach(fact -> lines.add(new Line(side, source, fact.label(), fact.value())));
    }
}
