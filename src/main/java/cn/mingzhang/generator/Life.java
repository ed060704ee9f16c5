package cn.mingzhang.generator;

import static cn.mingzhang.closure.Step.ACCEPT;
import static cn.mingzhang.closure.Step.APPLY;
import static cn.mingzhang.closure.Step.COUNTERSIGN;
import static cn.mingzhang.closure.Step.DISPUTE;
import static cn.mingzhang.closure.Step.ENDORSE;
import static cn.mingzhang.closure.Step.END_NOTICE;
import static cn.mingzhang.closure.Step.REOPEN;
import static cn.mingzhang.closure.Step.RETURN;
import static cn.mingzhang.closure.Step.REVIEW;
import static cn.mingzhang.closure.Step.SERVE;
import static cn.mingzhang.closure.Step.SHELVE;
import static cn.mingzhang.closure.Step.SIGN_OFF;
import static cn.mingzhang.closure.Step.UPHOLD;
import static cn.mingzhang.closure.Step.VERIFY;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * The story of one problem, from the draft to wherever the last day finds it: most are closed, some wait in each stage, some come
 * back, a few never end. What would come after the last day is not told; so every stage is met as often as it lasts.
 */
final class Life {
    private final Setting in;
    private final File file;
    private final Records records;
    private final RandomGenerator random;
    private final IntSupplier closureNumbers;
    private final Cast.Office unit;
    private final Officer supervisor;
    private LocalDate at;

    Life(Setting in, File file, RandomGenerator random, IntSupplier closureNumbers) {
        this.in = in;
        this.file = file;
        this.random = random;
        this.records = new Records(in, file, random);
        this.closureNumbers = closureNumbers;
        this.unit = file.basics.unit();
        this.supervisor = in.cast().supervisors().get((int) (file.id % 2));
        this.at = file.basics.loggedOn();
    }

    void live() {
        file.reaches(at);
        file.note(file.basics.logger().actor(), "PROBLEM_LOGGED", "");
        if (isOneIn(100) || !after(1 + random.nextInt(3))) {
            return;
        }
        file.served = at;
        file.sign(SERVE, file.basics.logger(), post(file.basics.logger()), Stage.SERVED, "");
        if (isOneIn(40) && !disputed()) {
            return;
        }
        if (isOneIn(60) || !after(2 + random.nextInt(4))) {
            return;
        }
        accepted();
        if (isOneIn(80)) {
            voided();
            return;
        }
        if (worked(15 + random.nextInt(isOneIn(6) ? 400 : 110))) {
            applied(isOneIn(12));
        }
    }

    private boolean disputed() {
        if (!after(3)) {
            return false;
        }
        file.sign(DISPUTE, unit.head(), "UNIT_HEAD", Stage.DISPUTED, "项目建于规划区外，是否应建请核定。");
        if (!after(4)) {
            return false;
        }
        file.sign(UPHOLD, supervisor, "SUPERVISOR", Stage.SERVED, "经核定应建，维持交办。");
        return true;
    }

    private void accepted() {
        file.rectifier = unit.rectifier().id();
        file.sign(ACCEPT, unit.head(), "UNIT_HEAD", Stage.RECTIFYING, "");
        records.status("IN_PROGRESS", "", true, unit.head());
        if (after(3)) {
            file.rootCause = Words.cause(random);
            file.note(
                    unit.rectifier().actor(),
                    "PROBLEM_PLANNED",
                    "",
                    new Change("problem.rootCause", "", file.rootCause));
            var measures = 1 + random.nextInt(3);
            for (var n = 0; n < measures; n++) {
                records.measure(Words.measure(random), unit.rectifier());
            }
        }
    }

    private void voided() {
        var other = in.cast().supervisors().get(1);
        if (after(10)) {
            file.sign(Step.VOID, other, "SUPERVISOR", Stage.VOID, "经核实与另案重复，予以作废。");
        }
    }

    /** True when it was done before the last day. */
    private boolean worked(int workdays) {
        var left = workdays;
        while (left > 20) {
            var some = 12 + random.nextInt(18);
            if (!after(some)) {
                return false;
            }
            left -= some;
            records.progress(unit.rectifier());
            if (at.isAfter(file.due.minusDays(20)) && file.extensions < 2 && isOneIn(3)) {
                records.extension(
                        file.due.plusDays(60), unit.rectifier(), in.cast().office());
            }
        }
        if (isOneIn(90) && after(2)) {
            shelved();
            return false;
        }
        if (!after(Math.max(1, left))) {
            return false;
        }
        finished();
        return true;
    }

    private void shelved() {
        records.status("SUBSTANTIALLY_RECTIFIED", "余款待法院执行。", false, unit.rectifier());
        records.status("SUBSTANTIALLY_RECTIFIED", "余款待法院执行。", true, unit.head());
        records.paper("court-paper", "法院受理通知-" + file.number, unit.rectifier());
        file.clockStopped = at;
        file.sign(SHELVE, in.cast().deputy(), "GROUP_DEPUTY", Stage.SHELVED, "法院已受理强制执行，挂账待结。");
    }

    private void finished() {
        if (file.basics.amount() > 0) {
            records.payment(in.cast().treasury());
        }
        for (var n = 0; n < file.measures.size(); n++) {
            var measure = file.measures.get(n);
            measure.finished = at;
            file.note(
                    unit.rectifier().actor(),
                    "MEASURE_FINISHED",
                    "",
                    new Change("problem.measure.finishedOn", null, at.toString()));
            records.paper("measure:" + measure.id, file.number + "-措施" + (n + 1), unit.rectifier());
        }
        in.results().get(file.basics.kind().group()).forEach(kind -> records.result(kind, unit.rectifier()));
        records.status("RECTIFIED", "", false, unit.rectifier());
    }

    /** The round of signatures; some come back once, and begin again. */
    private void applied(boolean comesBack) {
        if (!file.confirmed && after(1)) {
            records.status("RECTIFIED", "", true, unit.head());
        }
        if (!file.confirmed || !after(2)) {
            return;
        }
        file.sign(APPLY, unit.rectifier(), "RECTIFIER", Stage.APPLIED, "整改任务完成，申请销号。");
        if (!after(1 + random.nextInt(3))) {
            return;
        }
        file.sign(ENDORSE, unit.head(), "UNIT_HEAD", Stage.UNDER_REVIEW, "情况属实，同意申请。");
        if (comesBack && after(2)) {
            // Whoever holds the step gives it back: in the short procedure that is the resident, not the reviewer.
            var isShort = file.basics.procedure() == Procedure.SHORT;
            var holder = isShort ? in.cast().residents().get(0) : in.cast().reviewer();
            file.sign(RETURN, holder, isShort ? "RESIDENT" : "REVIEWER", Stage.RECTIFYING, "佐证材料不全，退回补正。");
            if (after(8)) {
                records.progress(unit.rectifier());
                applied(false);
            }
            return;
        }
        if (file.basics.procedure() == Procedure.SHORT) {
            confirmed();
        } else if (after(1 + random.nextInt(4))) {
            reviewed();
        }
    }

    private void confirmed() {
        if (!after(2 + random.nextInt(3))) {
            return;
        }
        records.check(in.cast().residents().get(0), null);
        records.screening(supervisor);
        close(ShortStep.CONFIRM, in.cast().residents().get(0), "RESIDENT");
    }

    private void reviewed() {
        file.noticeScope = "WEBSITE";
        file.sign(REVIEW, in.cast().reviewer(), "REVIEWER", Stage.AWAITING_VERIFICATION, "材料齐全，初审通过。");
        if (!after(2 + random.nextInt(6))) {
            return;
        }
        records.check(in.cast().residents().get(0), in.cast().residents().get(1));
        file.noticeText = "问题编号：" + file.number + "\n问题：" + file.basics.description();
        file.noticeBegan = at;
        file.noticeEnds = in.days().plus(at, 5);
        file.sign(VERIFY, in.cast().residents().get(0), "RESIDENT", Stage.PUBLIC_NOTICE, "核查属实。");
        at = file.noticeEnds;
        if (!after(1)) {
            return;
        }
        file.clockStopped = at;
        file.sign(END_NOTICE, null, "SYSTEM", Stage.AWAITING_COUNTERSIGN, "");
        if (!after(1 + random.nextInt(6))) {
            return;
        }
        records.finding(supervisor);
        records.screening(supervisor);
        file.sign(COUNTERSIGN, supervisor, "SUPERVISOR", Stage.AWAITING_SIGN_OFF, "同意会签。");
        if (after(1 + random.nextInt(5))) {
            close(SIGN_OFF, in.cast().signsOff(unit), unit.ofTheCity() ? "GROUP_DEPUTY" : "GROUP_LEADER");
        }
    }

    private void close(cn.mingzhang.closure.ClosureStep step, Officer officer, String post) {
        file.closed = at;
        file.clockStopped = file.clockStopped == null ? at : file.clockStopped;
        file.closureNumber = "达市人防销〔" + at.getYear() + "〕" + closureNumbers.getAsInt() + "号";
        file.sign(step, officer, post, Stage.CLOSED, "同意销号。");
        var due = in.days().nextWorking(at.plusMonths(6));
        file.note(Actor.SYSTEM, "LOOK_BACK_SCHEDULED", "", new Change("witness.lookBack.dueOn", null, due.toString()));
        var closedBy = file.signatures.size();
        at = in.days().plus(due, random.nextInt(8) - 6);
        if (isOneIn(9) || !file.reaches(at)) {
            records.lookBack(due, null, null, closedBy);
            return;
        }
        var relapsed = isOneIn(70);
        var newDue = at.plusDays(90);
        records.lookBack(due, in.cast().residents().get(0), relapsed ? newDue : null, closedBy);
        if (relapsed) {
            reopened(newDue);
        }
    }

    private void reopened(LocalDate newDue) {
        if (!after(2)) {
            return;
        }
        file.sign(REOPEN, in.cast().residents().get(0), "RESIDENT", Stage.RECTIFYING, "回头看发现反弹。");
        records.status("IN_PROGRESS", "回头看发现反弹。", true, in.cast().residents().get(0));
        file.noticeScope = null;
        file.noticeText = "";
        file.noticeBegan = null;
        file.noticeEnds = null;
        file.clockStopped = null;
        file.closed = null;
        file.closureNumber = null;
        file.due = newDue;
        file.originalDue = newDue;
        file.extensions = 0;
    }

    private boolean after(int workdays) {
        at = in.days().plus(at, workdays);
        return file.reaches(at);
    }

    private boolean isOneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private static String post(Officer logger) {
        return logger.posts().stream()
                .filter(Step.SERVE.posts()::contains)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
