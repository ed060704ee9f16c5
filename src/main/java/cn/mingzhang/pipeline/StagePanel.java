package cn.mingzhang.pipeline;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectPanel;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.projects.ProjectTimeline;
import cn.mingzhang.projects.TimelineEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 十环节 on the project's page: what each authority gave, what is missing, what is odd; and the same in the timeline. */
@Component
class StagePanel implements ProjectPanel, ProjectTimeline {
    private final StageRecords records;
    private final StagePages pages;
    private final PipelineWords words;

    StagePanel(StageRecords records, StagePages pages, PipelineWords words) {
        this.records = records;
        this.pages = pages;
        this.words = words;
    }

    record Body(List<Step> steps, List<String> odd, boolean writes) {}

    /** @param add where another record is entered; null for who does not write */
    record Step(
            int place,
            String name,
            String owner,
            List<Line> lines,
            @Nullable String add) {}

    /**
     * @param facts what else is written down
     * @param papers the evidence of an 易地 approval; empty otherwise
     */
    record Line(
            String number,
            String on,
            String by,
            List<Fact> facts,
            List<ChecklistLine> papers,
            String entered,
            @Nullable String edit) {}

    @Override
    public Optional<Panel> of(ProjectSummary project, Officer officer) {
        var standing = records.of(project.id());
        var writes = ProjectDirectory.writes(officer);
        var steps = Arrays.stream(PipelineStage.values())
                .map(stage -> step(project, stage, standing, writes))
                .toList();
        var odd = Sequence.oddities(standing).stream().map(words::oddity).toList();
        return Optional.of(new Panel("stages", "pipeline.title", 100, "pipeline/_panel", new Body(steps, odd, writes)));
    }

    private Step step(ProjectSummary project, PipelineStage stage, List<StageRecord> standing, boolean writes) {
        var lines = standing.stream()
                .filter(record -> record.stage() == stage)
                .map(record -> line(project, record, writes))
                .toList();
        return new Step(
                stage.place(),
                words.of("stage", stage),
                words.of("owner", stage),
                lines,
                writes ? project.href() + "/stages/new?stage=" + stage : null);
    }

    private Line line(ProjectSummary project, StageRecord record, boolean writes) {
        var number = record.number();
        return new Line(
                number == null ? words.of("noNumber") : number,
                record.on() == null ? words.of("noDay") : Dates.iso(record.on()),
                by(record.values()),
                pages.more(record),
                papers(record),
                words.of("entered", record.officerName(), Dates.day(record.recordedOn())),
                writes ? project.href() + "/stages/" + record.ordinal() : null);
    }

    private String by(StageValues values) {
        var handler = person(values, StageField.HANDLER, StageField.HANDLER_POST);
        var approver = person(values, StageField.APPROVER, StageField.APPROVER_POST);
        if (handler.isEmpty() && approver.isEmpty()) {
            return "";
        }
        return words.of(
                "people",
                handler.isEmpty() ? words.of("notKnown") : handler,
                approver.isEmpty() ? words.of("notKnown") : approver);
    }

    private String person(StageValues values, StageField name, StageField post) {
        var who = values.text(name);
        var as = values.text(post);
        if (who == null) {
            return "";
        }
        return as == null ? who : words.of("person", who, as);
    }

    private List<ChecklistLine> papers(StageRecord record) {
        if (!"RELOCATED".equals(record.values().text(StageField.DECISION_KIND))) {
            return List.of();
        }
        var filed = record.values().checks(StageField.PAPERS);
        return StageField.PAPERS.constants().stream()
                .map(paper -> new ChecklistLine(filed.contains(paper), words.choice(StageField.PAPERS, paper), null))
                .toList();
    }

    @Override
    public List<TimelineEvent> events(ProjectSummary project, Officer officer) {
        return records.of(project.id()).stream()
                .map(record -> new TimelineEvent(
                        record.on(),
                        "pipeline.event",
                        words.of("stage", record.stage()),
                        record.number() == null ? "" : record.number(),
                        by(record.values()),
                        null))
                .toList();
    }
}
