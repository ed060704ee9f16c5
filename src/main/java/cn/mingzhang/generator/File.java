package cn.mingzhang.generator;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Sealing;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Replay;
import cn.mingzhang.closure.SignatureFact;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One problem while its story is told: what its rows will say, its signatures, and the deeds for the trail. */
final class File {
    final long id;
    final String number;
    final Basics basics;
    final List<Measure> measures = new ArrayList<>();
    final List<SignatureFact> signatures = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();
    private final Setting in;
    private final RandomGenerator random;
    private Instant now;

    Stage stage = Stage.DRAFT;
    int round;
    int reopenings;

    @Nullable
    Long rectifier;

    LocalDate due;
    LocalDate originalDue;
    int extensions;
    String rootCause = "";
    String rectification = "NOT_STARTED";
    String reason = "";
    boolean confirmed;

    @Nullable
    LocalDate lastProgress;

    @Nullable
    String noticeScope;

    String noticeText = "";

    @Nullable
    LocalDate noticeBegan;

    @Nullable
    LocalDate noticeEnds;

    @Nullable
    LocalDate clockStopped;

    @Nullable
    LocalDate served;

    @Nullable
    LocalDate closed;

    @Nullable
    String closureNumber;

    /** What is written down when it is logged. */
    record Basics(
            long item,
            int year,
            Procedure procedure,
            Setting.Kind kind,
            String source,
            String description,
            @Nullable Long project,
            Cast.Office unit,
            long amount,
            Officer logger,
            LocalDate loggedOn) {}

    static final class Measure {
        final long id;
        final String content;
        final LocalDate due;
        final int reopening;

        @Nullable
        LocalDate finished;

        Measure(long id, String content, LocalDate due, int reopening) {
            this.id = id;
            this.content = content;
            this.due = due;
            this.reopening = reopening;
        }
    }

    File(Setting in, RandomGenerator random, String number, Basics basics, LocalDate due) {
        this.in = in;
        this.random = random;
        this.id = in.rows().nextId(Table.PROBLEM);
        this.number = number;
        this.basics = basics;
        this.due = due;
        this.originalDue = due;
        this.now = morning(basics.loggedOn());
    }

    /** The clock of this file goes on: to a later day, or a while later on the same one. False when the story is over. */
    boolean reaches(LocalDate day) {
        if (day.isAfter(in.last())) {
            return false;
        }
        var morning = morning(day);
        now = morning.isAfter(now) ? morning.plusSeconds(random.nextInt(20_000)) : now.plusSeconds(60);
        return true;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 40).atZone(OfficeClock.ZONE).toInstant();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return now.atZone(OfficeClock.ZONE).toLocalDate();
    }

    /** Begins a transaction. */
    Deed deed() {
        var deed = Deed.at(now);
        deeds.add(deed);
        return deed;
    }

    void note(Actor actor, String deed, String remark, Change... changes) {
        note(actor, deed, "problem", remark, changes);
    }

    void note(Actor actor, String deed, String kind, String remark, Change... changes) {
        if (deeds.isEmpty() || !deeds.get(deeds.size() - 1).at().equals(now)) {
            deed();
        }
        var notes = deeds.get(deeds.size() - 1).notes();
        notes.add(new Deed.Note(actor, deed, new Subject(kind, number), Sealing.text(List.of(changes)), remark));
    }

    /** A signature that moves the file; system steps have no officer. */
    void sign(ClosureStep step, @Nullable Officer officer, String post, Stage to, String remark) {
        var from = stage;
        round += step == Step.APPLY ? 1 : 0;
        reopenings += step == Step.REOPEN ? 1 : 0;
        var snapshot = snapshot(step, from);
        signatures.add(new SignatureFact(
                step,
                signatures.size() + 1,
                from,
                to,
                officer == null ? null : officer.id(),
                officer == null ? null : officer.unit().id()));
        in.rows()
                .add(
                        Table.SIGNATURE,
                        in.rows().nextId(Table.SIGNATURE),
                        id,
                        signatures.size(),
                        round,
                        step.name(),
                        from,
                        to,
                        officer == null ? null : officer.id(),
                        officer == null ? "系统" : officer.name(),
                        post,
                        officer == null ? null : officer.unit().id(),
                        officer == null ? "系统" : officer.unit().name(),
                        remark,
                        snapshot,
                        Digest.of(snapshot),
                        today(),
                        now,
                        now);
        stage = to;
        note(
                officer == null ? Actor.SYSTEM : officer.actor(),
                "CLOSURE_" + step.name(),
                remark,
                new Change("problem.stage", "#closure.stage." + from, "#closure.stage." + to));
    }

    /** In the form of the application's own snapshots: one line a field. */
    private String snapshot(ClosureStep step, Stage from) {
        var lines = new StringBuilder("编号=" + number + "\n步骤=" + step.name() + "\n环节=" + from + "\n轮次=" + round
                + "\n类别=" + basics.kind().code() + "\n问题=" + basics.description() + "\n目标=整改到位。\n责任单位="
                + basics.unit().id() + "\n项目=" + (basics.project() == null ? "" : basics.project()) + "\n时限=" + due
                + "\n应收(分)=" + basics.amount() + "\n依法减免(分)=0\n原因=" + rootCause + "\n整改状态=" + rectification
                + "\n状态说明=" + reason + "\n");
        for (var n = 0; n < measures.size(); n++) {
            var measure = measures.get(n);
            lines.append("措施").append(n + 1).append('=').append(measure.content).append('|');
            lines.append(basics.unit().rectifier().name())
                    .append('|')
                    .append(measure.due)
                    .append('|');
            lines.append(measure.finished == null ? "" : measure.finished).append("|\n");
        }
        papers.stream()
                .sorted()
                .forEach(paper -> lines.append("材料=").append(paper).append('\n'));
        return lines.toString();
    }

    void remember(String paper) {
        papers.add(paper);
    }

    /** The closure table, asked again: its signatures must lead where the file stands. */
    void mustReplay() {
        var stood = Replay.of(basics.procedure(), signatures);
        if (stood.stage() != stage || stood.rounds() != round) {
            throw new IllegalStateException(
                    number + " stands at " + stage + " but its signatures lead to " + stood.stage());
        }
    }
}
