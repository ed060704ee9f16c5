package cn.mingzhang.submissions;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 模板登记、按月生成、报送: what was filed is kept as it was; sending again needs a reason and leaves the earlier. */
@Component
@Transactional
public class SubmissionDesk {
    private static final Post[] WRITERS = {Post.RECTIFIER, Post.GROUP_OFFICE, Post.SUPERVISOR};

    private final Submissions submissions;
    private final FiguresOfMonth figures;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    SubmissionDesk(
            Submissions submissions, FiguresOfMonth figures, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.submissions = submissions;
        this.figures = figures;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("submissions");
        }
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    static void mustWrite(Officer officer) {
        officer.mustHoldAny(WRITERS);
    }

    @Transactional(readOnly = true)
    Template seen(String code, Officer officer) {
        if (!reads(officer)) {
            throw new NotVisible("template " + code);
        }
        return submissions.template(code, officer).orElseThrow(() -> new NotVisible("template " + code));
    }

    /** 登记模板: its tags are read and answered once, so that what cannot be is said now. @return its code */
    public String upload(
            String name, String recipient, int dueDay, YearMonth first, Upload upload, byte[] xlsx, Officer officer) {
        mustWrite(officer);
        if (first.isAfter(YearMonth.from(clock.today()))) {
            throw new Unfit("first", "submissions.error.firstFuture");
        }
        check(upload, xlsx, officer);
        var template = submissions
                .template(submissions.add(name, recipient, dueDay, first, officer), officer)
                .orElseThrow();
        cabinet.store(template.holder(), Template.SLOT, upload, "", officer);
        note(
                "SUBMISSION_TEMPLATE_ADDED",
                template.subject(),
                List.of(new Change("submissions.name", null, name)),
                "",
                officer);
        return template.code();
    }

    private void check(Upload upload, byte[] xlsx, Officer officer) {
        if (upload.kind() != FileKind.XLSX) {
            throw new Unfit("file", "submissions.error.xlsx");
        }
        TaggedBook.read(xlsx).fill(figures.of(YearMonth.from(clock.today()), officer));
    }

    /** 换模板: from now on it is made of this one; what was filed stays. */
    void replace(String code, Upload upload, byte[] xlsx, Officer officer) {
        var template = mine(code, officer);
        check(upload, xlsx, officer);
        var current = cabinet.list(template.holder(), Template.SLOT).get(0);
        cabinet.replace(template.holder(), current.id(), upload, "", officer);
    }

    void end(String code, long version, String why, Officer officer) {
        var template = mine(code, officer);
        if (!submissions.end(template, version)) {
            throw new Conflict(code + " has moved on");
        }
        note("SUBMISSION_TEMPLATE_ENDED", template.subject(), List.of(), why, officer);
    }

    Template mine(String code, Officer officer) {
        var template = seen(code, officer);
        mustWrite(officer);
        if (template.endedOn() != null) {
            throw new Conflict(code + " has ended");
        }
        return template;
    }

    /** The workbook of a month as it would be filed now. @throws Unfit naming each tag that cannot be answered */
    @Transactional(readOnly = true)
    public TaggedBook.Filled make(Template template, YearMonth month, Officer officer) {
        mustBePossible(template, month);
        var file = cabinet.list(template.holder(), Template.SLOT).get(0);
        try (var in = cabinet.open(file)) {
            return TaggedBook.read(in.readAllBytes()).fill(figures.of(month, officer));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void mustBePossible(Template template, YearMonth month) {
        if (month.isAfter(YearMonth.from(clock.today())) || month.atDay(1).isBefore(template.firstMonth())) {
            throw new NotVisible(template.code() + " of " + month);
        }
    }

    /** 报送. @param seen how many the officer saw filed for the month @return its number */
    public String file(String code, YearMonth month, long seen, String reason, Officer officer) {
        var template = mine(code, officer);
        var earlier = submissions.of(template, month);
        if (earlier.size() != seen) {
            throw new Conflict(code + " of " + month + " was filed meanwhile");
        }
        if (!earlier.isEmpty() && reason.isBlank()) {
            throw new Unfit("reason", "submissions.error.reason");
        }
        var made = make(template, month, officer);
        var number = submissions.nextNumber(clock.today().getYear());
        try {
            var id = submissions.add(template, month, earlier.size() + 1, figures.asOf(month), reason, number, officer);
            submissions.add(id, made.cells());
            var filed = submissions.byId(id, officer).orElseThrow();
            try (var upload = Upload.of(template.name() + " " + month + ".xlsx", made.xlsx())) {
                cabinet.store(filed.holder(), Submission.SLOT, upload, "", officer);
            }
            var changes = List.of(
                    new Change("submissions.name", null, template.name()),
                    new Change("submissions.month", null, month.toString()));
            note(
                    earlier.isEmpty() ? "SUBMISSION_FILED" : "SUBMISSION_FILED_AGAIN",
                    filed.subject(),
                    changes,
                    reason,
                    officer);
            return number;
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Conflict(code + " of " + month + " was filed meanwhile");
        }
    }

    LocalDate asOf(YearMonth month) {
        return figures.asOf(month);
    }

    private void note(String deed, Subject subject, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, subject, changes, remark, clock.now());
    }
}
