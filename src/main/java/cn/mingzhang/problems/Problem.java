package cn.mingzhang.problems;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Replay;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 具体问题. It owns the rules about its own fields; where it stands ({@link #stage()}) changes only by a signature
 * ({@link Signing}). How far the work is ({@link #rectification()}) is another thing: the unit says it, its head confirms it.
 */
@Entity
class Problem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ProblemItem item;

    private short campaignYear;

    @Embedded
    private Basics basics;

    private String rootCause = "";
    private @Nullable Long rectifierId;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate originalDueOn;
    private short extensions;

    @Enumerated(EnumType.STRING)
    private Rectification rectification = Rectification.NOT_STARTED;

    private String rectificationReason = "";
    private boolean rectificationConfirmed;
    private @Nullable LocalDate lastProgressOn;

    @Embedded
    private Standing standing = Standing.DRAFT;

    @Embedded
    private NoticeState notice = NoticeState.NONE;

    private long loggedBy;
    private LocalDate loggedOn;
    private Instant recordedAt;

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Measure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("happenedOn desc, id desc")
    private List<Progress> progress = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("happenedOn desc, id desc")
    private List<StatusEntry> statuses = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ProblemResult> results = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("id desc")
    private List<Extension> extensionRequests = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("id desc")
    private List<Correction> corrections = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Signature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Problem() {}

    @SuppressWarnings("NullAway")
    Problem(
            ProblemNumber number,
            ProblemItem item,
            Basics basics,
            @Nullable LocalDate dueOn,
            Officer logger,
            LocalDate on,
            Instant at) {
        this.number = number.value();
        this.item = item;
        this.campaignYear = (short) item.campaignYear();
        this.basics = basics;
        this.dueOn = dueOn;
        this.originalDueOn = dueOn;
        this.loggedBy = logger.id();
        this.loggedOn = on;
        this.recordedAt = at;
    }

    // -- what is logged --

    List<Change> amend(Basics after, @Nullable LocalDate newDueOn) {
        var changes = basics.changesTo(after);
        if (!java.util.Objects.equals(dueOn, newDueOn)) {
            changes.add(new Change("problem.dueOn", Basics.text(dueOn), Basics.text(newDueOn)));
            dueOn = newDueOn;
            originalDueOn = newDueOn;
        }
        basics = after;
        return changes;
    }

    /** The due date is written by who logs it until the problem is served; later it moves by an extension only. */
    boolean mayChangeDueDate() {
        return stage() == Stage.DRAFT || stage() == Stage.DISPUTED;
    }

    /** Material fields change until the application is signed. */
    boolean isLocked() {
        return stage().isLocked();
    }

    // -- the work --

    List<Change> plan(
            String newRootCause, @Nullable Long newRectifierId, @Nullable String before, @Nullable String after) {
        var changes = new ArrayList<Change>();
        if (!rootCause.equals(newRootCause)) {
            changes.add(new Change("problem.rootCause", rootCause, newRootCause));
        }
        if (!java.util.Objects.equals(rectifierId, newRectifierId)) {
            changes.add(new Change("problem.rectifier", before, after));
        }
        rootCause = newRootCause;
        rectifierId = newRectifierId;
        return changes;
    }

    Measure addMeasure(String content, String owner, LocalDate due) {
        var measure = new Measure(this, measures.size() + 1, content, owner, due, standing.reopenings());
        measures.add(measure);
        return measure;
    }

    void note(String content, LocalDate on, Officer officer, Instant at) {
        progress.add(0, new Progress(this, content, on, officer, at));
        if (lastProgressOn == null || on.isAfter(lastProgressOn)) {
            lastProgressOn = on;
        }
    }

    /** 经办人填报. It counts once the unit's head has confirmed it. */
    void claim(Rectification status, String reason, LocalDate on, Officer officer, Instant at) {
        setStatus(status, reason, false, on, officer, at);
    }

    void confirmStatus(LocalDate on, Officer officer, Instant at) {
        setStatus(rectification, rectificationReason, true, on, officer, at);
    }

    void setStatus(Rectification status, String reason, boolean confirmed, LocalDate on, Officer officer, Instant at) {
        rectification = status;
        rectificationReason = reason;
        rectificationConfirmed = confirmed;
        statuses.add(0, new StatusEntry(this, status, reason, confirmed, on, officer, at));
    }

    /** Who made the claim that waits for confirmation; one does not confirm one's own word. */
    boolean isStatusClaimedBy(Officer officer) {
        return !statuses.isEmpty() && statuses.get(0).officerId() == officer.id();
    }

    ProblemResult fileResult(ResultKind kind, String document, LocalDate dated, Officer officer, Instant at) {
        var result = new ProblemResult(this, kind, document, dated, officer.id(), at);
        results.add(result);
        return result;
    }

    Extension askExtension(LocalDate until, String reason, Officer officer, LocalDate on) {
        var extension = new Extension(this, until, reason, officer, on);
        extensionRequests.add(0, extension);
        return extension;
    }

    void extendTo(LocalDate until) {
        dueOn = until;
        extensions++;
    }

    Correction askCorrection(String reason, Officer officer, LocalDate on) {
        var correction = new Correction(this, reason, officer, on);
        corrections.add(0, correction);
        return correction;
    }

    // -- where it stands: package-private, for Signing alone --

    void moved(Signature signature, Standing to) {
        signatures.add(signature);
        standing = to;
    }

    void announce(NoticeState state) {
        notice = state;
    }

    void resetDueDate(LocalDate due) {
        dueOn = due;
        originalDueOn = due;
        extensions = 0;
    }

    Replay replay() {
        return Replay.of(
                procedureOrGeneral(), signatures.stream().map(Signature::fact).toList());
    }

    /** Until it is chosen, the general procedure shows the way. */
    Procedure procedureOrGeneral() {
        return basics.procedure() == null ? Procedure.GENERAL : basics.procedure();
    }

    ProblemFile file() {
        var replay = replay();
        return new ProblemFile(
                id,
                number(),
                stage(),
                version,
                basics.responsibleUnitId(),
                basics.amountDue(),
                basics.amountReduced(),
                signatures.size(),
                replay.lastReturnToWork(),
                replay.lastReopening(),
                standing.reopenings(),
                procedureOrGeneral(),
                basics.description());
    }

    @Nullable
    Deadline deadline() {
        return dueOn == null ? null : new Deadline(dueOn, originalDueOn, extensions, standing.clockStoppedOn());
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    ProblemNumber number() {
        return new ProblemNumber(number);
    }

    ProblemItem item() {
        return item;
    }

    Basics basics() {
        return basics;
    }

    Stage stage() {
        return standing.stage();
    }

    Standing standing() {
        return standing;
    }

    NoticeState notice() {
        return notice;
    }

    String rootCause() {
        return rootCause;
    }

    @Nullable
    Long rectifierId() {
        return rectifierId;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    int extensions() {
        return extensions;
    }

    Rectification rectification() {
        return rectification;
    }

    String rectificationReason() {
        return rectificationReason;
    }

    boolean isRectificationConfirmed() {
        return rectificationConfirmed;
    }

    @Nullable
    LocalDate lastProgressOn() {
        return lastProgressOn;
    }

    long loggedBy() {
        return loggedBy;
    }

    LocalDate loggedOn() {
        return loggedOn;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Progress> progress() {
        return progress;
    }

    List<StatusEntry> statuses() {
        return statuses;
    }

    List<ProblemResult> results() {
        return results;
    }

    List<Extension> extensionRequests() {
        return extensionRequests;
    }

    List<Correction> corrections() {
        return corrections;
    }

    List<Signature> signatures() {
        return signatures;
    }
}
