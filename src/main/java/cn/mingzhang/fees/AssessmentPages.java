package cn.mingzhang.fees;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assessments as pages show them. */
@Component
public class AssessmentPages {
    private final FeeLedger ledger;
    private final FeeProjects projects;
    private final Grounds grounds;
    private final Standards standards;
    private final FeeWords words;

    AssessmentPages(FeeLedger ledger, FeeProjects projects, Grounds grounds, Standards standards, FeeWords words) {
        this.ledger = ledger;
        this.projects = projects;
        this.grounds = grounds;
        this.standards = standards;
        this.words = words;
    }

    /** One assessment in the list on the page of its project. */
    public record Row(
            String number,
            String href,
            String state,
            String tone,
            String reference,
            String assessed,
            String reduced,
            String payable,
            String who,
            boolean verified) {}

    /** A day that may be chosen, and the standard that holds on it. */
    record Candidate(String name, String on, String standard) {}

    public List<Row> rows(long projectId) {
        return ledger.of(projectId).stream().map(this::row).toList();
    }

    /** Whether this officer may propose one for the project. */
    public boolean proposes(FeeProject project, Officer officer) {
        return Rights.proposes(project.unitId(), officer)
                && ledger.of(project.id()).stream().noneMatch(Assessment::isProposed);
    }

    public List<LineRow> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new LineRow(
                        words.of("clause", line.clause()),
                        line.text(),
                        line.basis(),
                        line.amount() == null ? "" : line.amount().toString()))
                .toList();
    }

    private Row row(Assessment found) {
        return new Row(
                found.number(),
                found.href(),
                words.of("state", found.state()),
                found.state().tone(),
                words.of("reference", found.reference()) + " " + Dates.day(found.referenceOn()),
                found.assessed().toString(),
                found.reduced().toString(),
                found.payable().toString(),
                words.signed(
                        found.answererName() == null ? found.proposerName() : found.answererName(),
                        found.answeredOn() == null ? found.proposedOn() : found.answeredOn()),
                found.verified());
    }

    Row one(Assessment found) {
        return row(found);
    }

    FeeProject project(Assessment found) {
        return projects.byId(found.projectId());
    }

    List<Candidate> candidates(FeeProject project) {
        return project.candidates().entrySet().stream()
                .map(day -> new Candidate(
                        words.of("reference", day.getKey()),
                        Dates.day(day.getValue()),
                        standards
                                .inForce(project.divisionCode(), day.getValue())
                                .map(line -> words.rate(line) + "，" + words.verified(line.verified()))
                                .orElseGet(() -> words.of("standard.none"))))
                .toList();
    }

    List<Option> references(FeeProject project) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("choose")));
        project.candidates()
                .forEach((reference, day) -> options.add(
                        new Option(reference.name(), words.of("reference", reference) + " " + Dates.day(day))));
        options.add(new Option(Reference.OTHER.name(), words.of("reference", Reference.OTHER)));
        return options;
    }

    List<Option> grounds(@Nullable Long chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("ground.none")));
        grounds.inForce()
                .forEach(line -> options.add(new Option(
                        "" + line.id(),
                        line.code() + " " + line.name() + "（"
                                + (line.lawful() ? line.percent() + "%" : words.of("unlawful")) + "）")));
        return options;
    }
}
