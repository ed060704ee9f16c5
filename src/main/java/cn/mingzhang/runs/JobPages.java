package cn.mingzhang.runs;

import cn.mingzhang.calendar.Dates;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs as they are shown: in plain words, with nothing of what they worked on. */
@Component
class JobPages {
    private static final long MINUTE = 60;

    private final JobBook runs;
    private final ObjectProvider<RecurringTask<?>> tasks;
    private final JobWords words;

    JobPages(JobBook runs, ObjectProvider<RecurringTask<?>> tasks, JobWords words) {
        this.runs = runs;
        this.tasks = tasks;
        this.words = words;
    }

    record Row(
            String task,
            String name,
            String what,
            String last,
            String took,
            String done,
            String state,
            String tone,
            String error,
            String next,
            String href) {}

    record Line(String began, String took, String done, String state, String tone, String error) {}

    record Work(String name, long many, long picked, String oldest, String failures) {}

    List<String> names() {
        return tasks.orderedStream().map(RecurringTask::getName).sorted().toList();
    }

    List<Row> all() {
        var last = runs.last();
        var next = runs.next();
        return names().stream()
                .map(task -> row(task, last.get(task), next.get(task)))
                .toList();
    }

    private Row row(String task, JobBook.@Nullable Run run, JobBook.@Nullable Next next) {
        var shown = run == null ? new Line("", "", "", words.of("state.NEVER"), "neutral", "") : line(run, next);
        return new Row(
                task,
                words.of("task." + task),
                words.of("what." + task),
                shown.began(),
                shown.took(),
                shown.done(),
                shown.state(),
                shown.tone(),
                shown.error(),
                next == null
                        ? words.of("next.none")
                        : next.picked()
                                ? words.of("next.now")
                                : Dates.time(next.executionTime().toInstant()),
                "/jobs/" + task);
    }

    List<Line> of(String task) {
        var next = runs.next().get(task);
        var found = runs.of(task, 50);
        return found.stream()
                .map(run -> line(run, run.equals(found.get(0)) ? next : null))
                .toList();
    }

    /** What has no end is running while the scheduler holds it; otherwise its node died, and another has begun it anew. */
    private Line line(JobBook.Run run, JobBook.@Nullable Next next) {
        var state = run.error() != null
                ? "FAILED"
                : run.endedAt() != null ? "DONE" : next != null && next.picked() ? "RUNNING" : "CUT";
        return new Line(
                Dates.second(run.beganAt().toInstant()),
                run.endedAt() == null ? "" : took(Duration.between(run.beganAt(), run.endedAt())),
                run.done() == null ? "" : words.of("done", run.done()),
                words.of("state." + state),
                switch (state) {
                    case "FAILED" -> "bad";
                    case "DONE" -> "good";
                    case "RUNNING" -> "info";
                    default -> "warn";
                },
                run.error() == null ? "" : words.of("error." + run.error(), String.valueOf(run.errorName())));
    }

    private String took(Duration took) {
        return took.toSeconds() < MINUTE
                ? words.of("seconds", took.toSeconds())
                : words.of("minutes", took.toMinutes(), took.toSecondsPart());
    }

    List<Work> waiting() {
        return runs.waiting().stream()
                .map(work -> new Work(
                        words.of("task." + work.taskName()),
                        work.many(),
                        work.picked(),
                        Dates.time(work.oldest().toInstant()),
                        work.failures() == 0 ? "" : words.of("failures", work.failures())))
                .toList();
    }
}
