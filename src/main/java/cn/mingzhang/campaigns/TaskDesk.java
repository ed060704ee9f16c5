package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务办理: a key task moves by its steps; the unit that leads works, somebody else signs it off. */
@Component
@Transactional
public class TaskDesk {
    static final String SLOT = "proof";

    private final PlanDesk plans;
    private final KeyTasks tasks;
    private final TaskSteps steps;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    TaskDesk(PlanDesk plans, KeyTasks tasks, TaskSteps steps, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.steps = steps;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is asked at a step. @param until the new deadline, or the day by which a report is demanded */
    public record Taking(
            @Nullable Integer progress, @Nullable LocalDate until, String remark) {
        public static Taking saying(String remark) {
            return new Taking(null, null, remark);
        }
    }

    @Transactional(readOnly = true)
    KeyTask seen(int year, String number, Officer officer) {
        return tasks.find(plans.seen(year, officer).id(), number, clock.today())
                .orElseThrow(() -> new NotVisible("task " + number));
    }

    /** The steps that this officer may take now. */
    List<TaskStep> steps(KeyTask task, Officer officer) {
        if (!plans.seen(task.year(), officer).isRunning()) {
            return List.of();
        }
        return java.util.Arrays.stream(TaskStep.values())
                .filter(step -> step.isOpen(task.state()) && may(step, task, officer))
                .toList();
    }

    /** Who applied is asked of the database only where it decides. */
    private boolean may(TaskStep step, KeyTask task, Officer officer) {
        return step.isJudging()
                ? step.isOf(officer.inOwnRight(), task, applicant(task))
                : step.isOf(officer, task, Optional.empty());
    }

    private Optional<Long> applicant(KeyTask task) {
        return steps.of(task.id()).stream()
                .filter(taken -> taken.step() == TaskStep.APPLY)
                .reduce((first, last) -> last)
                .map(TaskSteps.Taken::officerId);
    }

    /** @throws WrongPost for who has nothing to do with this step of this task; @throws Conflict where it is not its turn */
    void mustTake(TaskStep step, KeyTask task, Officer officer) {
        if (!may(step, task, officer)) {
            throw new WrongPost(step + " of " + task.number());
        }
        if (!step.isOpen(task.state()) || !plans.seen(task.year(), officer).isRunning()) {
            throw new Conflict(task.number() + " is " + task.state());
        }
    }

    /** What keeps a task from being applied for, each as a message key. */
    List<String> lacks(KeyTask task) {
        var lacks = new ArrayList<String>();
        if (task.progress() < KeyTask.WHOLE) {
            lacks.add("campaigns.lacks.progress");
        }
        if (cabinet.list(CampaignHolder.of(task)).isEmpty()) {
            lacks.add("campaigns.lacks.proof");
        }
        return lacks;
    }

    public void take(int year, String number, long version, TaskStep step, Taking taking, Officer officer) {
        tasks.lock(seen(year, number, officer).id());
        var task = seen(year, number, officer);
        mustTake(step, task, officer);
        if (task.version() != version) {
            throw new Conflict(number + " has moved on");
        }
        var after = after(task, step, taking);
        steps.take(
                task.id(),
                step,
                step == TaskStep.REPORT ? taking.progress() : null,
                step == TaskStep.DEMAND || step == TaskStep.POSTPONE ? taking.until() : null,
                taking.remark(),
                clock.today(),
                officer,
                clock.now());
        tasks.move(after);
        trail.note(
                officer.actor(),
                "CAMPAIGN_TASK_" + step,
                CampaignHolder.subject(task),
                changes(task, after),
                taking.remark(),
                clock.now());
    }

    private KeyTask after(KeyTask task, TaskStep step, Taking taking) {
        var today = clock.today();
        if (taking.remark().isBlank()
                && step != TaskStep.SIGN_OFF
                && step != TaskStep.APPLY
                && step != TaskStep.DEMAND) {
            throw new Unfit("remark", "campaigns.error.remark." + step);
        }
        return switch (step) {
            case DEMAND -> {
                if (taking.until() == null || taking.until().isBefore(today)) {
                    throw new Unfit("until", "campaigns.error.demand");
                }
                yield moved(task, TaskState.OPEN, task.progress(), task.reportedOn(), taking.until(), task.dueOn());
            }
            case POSTPONE -> {
                if (taking.until() == null || !taking.until().isAfter(task.dueOn())) {
                    throw new Unfit("until", "campaigns.error.postpone");
                }
                yield moved(task, TaskState.OPEN, task.progress(), task.reportedOn(), task.reportBy(), taking.until());
            }
            case REPORT -> {
                var progress = taking.progress();
                if (progress == null || progress < 0 || progress > KeyTask.WHOLE) {
                    throw new Unfit("progress", "campaigns.error.progress");
                }
                var next = task.reportEvery() == null ? null : today.plusDays(task.reportEvery());
                yield moved(task, TaskState.OPEN, progress, today, next, task.dueOn());
            }
            case APPLY -> {
                var lacks = lacks(task);
                if (!lacks.isEmpty()) {
                    throw new Unfit("", lacks.get(0));
                }
                yield moved(task, TaskState.APPLIED, task.progress(), task.reportedOn(), task.reportBy(), task.dueOn());
            }
            case RETURN ->
                moved(task, TaskState.OPEN, task.progress(), task.reportedOn(), task.reportBy(), task.dueOn());
            case SIGN_OFF -> moved(task, TaskState.DONE, task.progress(), task.reportedOn(), null, task.dueOn());
        };
    }

    private KeyTask moved(
            KeyTask task,
            TaskState state,
            int progress,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate reportBy,
            LocalDate dueOn) {
        return new KeyTask(
                task.id(),
                task.campaignId(),
                task.year(),
                task.phase(),
                task.phaseTitle(),
                task.number(),
                task.title(),
                task.demand(),
                task.leadUnitId(),
                task.lead(),
                task.helpers(),
                task.helping(),
                dueOn,
                task.reportEvery(),
                reportBy,
                state,
                progress,
                reportedOn,
                state == TaskState.DONE ? clock.today() : null,
                task.postponed() + (dueOn.equals(task.dueOn()) ? 0 : 1),
                task.version());
    }

    private static List<Change> changes(KeyTask before, KeyTask after) {
        var changes = new ArrayList<Change>();
        if (before.state() != after.state()) {
            changes.add(new Change(
                    "campaigns.state",
                    "#campaigns.task.state." + before.state(),
                    "#campaigns.task.state." + after.state()));
        }
        if (before.progress() != after.progress()) {
            changes.add(new Change("campaigns.progress", before.progress() + "%", after.progress() + "%"));
        }
        if (!before.dueOn().equals(after.dueOn())) {
            changes.add(new Change("campaigns.dueOn", "" + before.dueOn(), "" + after.dueOn()));
        }
        return changes;
    }

    static boolean files(KeyTask task, Officer officer) {
        return task.state() == TaskState.OPEN && TaskStep.REPORT.isOf(officer, task, Optional.empty());
    }

    /** What proves the work, by a unit that does it. */
    public void file(int year, String number, @Nullable UUID replaced, Uploads uploads, String note, Officer officer) {
        var task = toFile(year, number, officer);
        cabinet.store(CampaignHolder.of(task), SLOT, replaced, uploads, note, officer);
    }

    void withdrawFile(int year, String number, UUID file, String reason, Officer officer) {
        cabinet.withdraw(CampaignHolder.of(toFile(year, number, officer)), file, reason, officer);
    }

    private KeyTask toFile(int year, String number, Officer officer) {
        tasks.lock(seen(year, number, officer).id());
        var task = seen(year, number, officer);
        if (!TaskStep.REPORT.isOf(officer, task, Optional.empty())) {
            throw new WrongPost("files of " + number);
        }
        if (task.state() != TaskState.OPEN) {
            throw new Conflict(number + " is " + task.state());
        }
        return task;
    }
}
