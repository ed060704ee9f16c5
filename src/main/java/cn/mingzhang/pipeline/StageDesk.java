package cn.mingzhang.pipeline;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRegister;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deeds on a project's stages: record, correct with reason, withdraw with reason. The card follows. */
@Component
@Transactional
public class StageDesk {
    private final StageRecords records;
    private final ProjectRegister register;
    private final PipelineWords words;
    private final Trail trail;
    private final OfficeClock clock;

    StageDesk(StageRecords records, ProjectRegister register, PipelineWords words, Trail trail, OfficeClock clock) {
        this.records = records;
        this.register = register;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /** The records that stand, for whoever may see the project. */
    @Transactional(readOnly = true)
    public List<StageRecord> of(ProjectSummary project) {
        return records.of(project.id());
    }

    StageRecord find(ProjectSummary project, int ordinal) {
        return records.find(project.id(), ordinal)
                .orElseThrow(() -> new NotVisible("stage record " + ordinal + " of " + project.number()));
    }

    /** 登记: the record's number within the project. */
    public int record(ProjectSummary project, PipelineStage stage, StageValues values, Officer officer) {
        var ordinal = write(project, stage, values, officer);
        note(project, stage, "STAGE_RECORDED", changes(StageValues.none(), values), "", officer);
        carry(project, stage, officer);
        return ordinal;
    }

    /** Without touching the card, because the card is where it comes from: its own entry in the trail says it. */
    int write(ProjectSummary project, PipelineStage stage, StageValues values, Officer officer) {
        ProjectDirectory.mustWrite(officer);
        records.lock(project.id());
        var ordinal = records.nextOrdinal(project.id());
        records.add(project.id(), ordinal, 1, stage, values, false, null, officer, clock.today(), clock.now());
        return ordinal;
    }

    /** Of new cards, whose projects nobody else sees yet. */
    void write(List<StageRecords.Fresh> fresh, Officer officer) {
        ProjectDirectory.mustWrite(officer);
        records.add(fresh, officer, clock.today(), clock.now());
    }

    /**
     * 更正: the next revision, with its reason. Nothing changed is no deed.
     *
     * @throws Conflict where somebody has written it since
     */
    public void correct(
            ProjectSummary project, int ordinal, int revision, StageValues values, String reason, Officer officer) {
        var before = find(project, ordinal);
        var changes = changes(before.values(), values);
        correctOnly(project, ordinal, revision, values, reason, officer);
        if (!changes.isEmpty()) {
            note(project, before.stage(), "STAGE_CORRECTED", changes, reason, officer);
            carry(project, before.stage(), officer);
        }
    }

    void correctOnly(
            ProjectSummary project, int ordinal, int revision, StageValues values, String reason, Officer officer) {
        var before = held(project, ordinal, revision, officer);
        if (!changes(before.values(), values).isEmpty()) {
            next(project, before, values, false, reason, officer);
        }
    }

    /** 作废: it no longer stands, and its number stays used. */
    public void withdraw(ProjectSummary project, int ordinal, int revision, String reason, Officer officer) {
        var before = find(project, ordinal);
        withdrawOnly(project, ordinal, revision, reason, officer);
        var changes = changes(before.values(), StageValues.none());
        note(project, before.stage(), "STAGE_WITHDRAWN", changes, reason, officer);
        carry(project, before.stage(), officer);
    }

    void withdrawOnly(ProjectSummary project, int ordinal, int revision, String reason, Officer officer) {
        var before = held(project, ordinal, revision, officer);
        next(project, before, before.values(), true, reason, officer);
    }

    private StageRecord held(ProjectSummary project, int ordinal, int revision, Officer officer) {
        ProjectDirectory.mustWrite(officer);
        records.lock(project.id());
        var record = find(project, ordinal);
        if (record.revision() != revision) {
            throw new Conflict("stage record " + ordinal + " is at " + record.revision());
        }
        return record;
    }

    private void next(
            ProjectSummary project,
            StageRecord before,
            StageValues values,
            boolean withdrawn,
            String reason,
            Officer officer) {
        records.add(
                project.id(),
                before.ordinal(),
                before.revision() + 1,
                before.stage(),
                values,
                withdrawn,
                reason,
                officer,
                clock.today(),
                clock.now());
    }

    private void carry(ProjectSummary project, PipelineStage stage, Officer officer) {
        var standing = records.of(project.id());
        register.carry(project.number(), card -> CardCarrier.onto(card, standing, stage), officer);
    }

    private List<Change> changes(StageValues before, StageValues after) {
        return words.inChinese(() -> Arrays.stream(StageField.values())
                .filter(field -> !before.plain(field).equals(after.plain(field)))
                .map(field -> new Change("pipeline.field." + field, said(before, field), said(after, field)))
                .toList());
    }

    private @Nullable String said(StageValues values, StageField field) {
        return Optional.of(words.say(field, values))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private void note(
            ProjectSummary project,
            PipelineStage stage,
            String deed,
            List<Change> changes,
            String reason,
            Officer officer) {
        var all = new ArrayList<Change>();
        all.add(new Change("pipeline.stage", null, "#pipeline.stage." + stage));
        all.addAll(changes);
        trail.note(
                officer.actor(), deed, new Subject("project", project.number().value()), all, reason, clock.now());
    }
}
