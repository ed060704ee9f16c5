package cn.mingzhang.problems;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Replay;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 具体问题. It owns the rules about its own fields; where it stands ({@link #stage()}) changes only by a signature
 * ({@link ClosureDesk}). How far the work is ({@link UnitWork}) is another thing: the unit says it, its head confirms it.
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

    @Embedded
    private Term term;

    @Embedded
    private UnitWork work;

    @Embedded
    private Standing standing = Standing.DRAFT;

    @Embedded
    private NoticeState notice = NoticeState.NONE;

    private long loggedBy;
    private LocalDate loggedOn;
    private Instant recordedAt;

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
        this.term = Term.of(dueOn);
        this.work = new UnitWork(this);
        this.loggedBy = logger.id();
        this.loggedOn = on;
        this.recordedAt = at;
    }

    // -- what is logged --

    List<Change> amend(Basics after, @Nullable LocalDate newDueOn) {
        var changes = basics.changesTo(after);
        if (!Objects.equals(term.dueOn(), newDueOn)) {
            changes.add(new Change("problem.dueOn", Basics.text(term.dueOn()), Basics.text(newDueOn)));
            term = term.rewritten(newDueOn);
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

    // -- what the unit asks for --

    Extension askExtension(LocalDate until, String reason, Officer officer, LocalDate on) {
        var extension = new Extension(this, until, reason, officer, on);
        extensionRequests.add(0, extension);
        return extension;
    }

    void extendTo(LocalDate until) {
        term = term.extendedTo(until);
    }

    Correction askCorrection(String reason, Officer officer, LocalDate on) {
        var correction = new Correction(this, reason, officer, on);
        corrections.add(0, correction);
        return correction;
    }

    // -- where it stands: package-private, for ClosureDesk alone --

    void moved(Signature signature, Standing to) {
        signatures.add(signature);
        standing = to;
    }

    void announce(NoticeState state) {
        notice = state;
    }

    void resetDueDate(LocalDate due) {
        term = Term.of(due);
    }

    Replay replay() {
        return Replay.of(
                procedureOrGeneral(), signatures.stream().map(Signature::fact).toList());
    }

    /** Until it is chosen, the general procedure shows the way. */
    Procedure procedureOrGeneral() {
        return basics.procedure() == null ? Procedure.GENERAL : basics.procedure();
    }

    /** As other capabilities may know it. */
    ProblemFile file() {
        return ProblemFile.of(this);
    }

    @Nullable
    Deadline deadline() {
        return term.deadline(standing.clockStoppedOn());
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

    Term term() {
        return term;
    }

    @Nullable
    LocalDate dueOn() {
        return term.dueOn();
    }

    /** The responsible unit's part of the file. */
    UnitWork work() {
        return work;
    }

    long loggedBy() {
        return loggedBy;
    }

    LocalDate loggedOn() {
        return loggedOn;
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
