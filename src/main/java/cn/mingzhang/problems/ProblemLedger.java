package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Note;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问题台账: problems are logged, amended and planned here; the work itself is recorded at {@link RectificationDesk}. */
@Service
@Transactional
public class ProblemLedger {
    private final Problems problems;
    private final Items items;
    private final Numbers numbers;
    private final ProblemIntake intake;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final Scopes scopes;
    private final BasicsWords words;
    private final LedgerBounds bounds;

    ProblemLedger(
            Problems problems,
            Items items,
            Numbers numbers,
            ProblemIntake intake,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            Scopes scopes,
            BasicsWords words,
            LedgerBounds bounds) {
        this.problems = problems;
        this.items = items;
        this.numbers = numbers;
        this.intake = intake;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.scopes = scopes;
        this.words = words;
        this.bounds = bounds;
    }

    /** 立项: a new item; its number is of the campaign's year. */
    public String openItem(int campaignYear, String title, ClassGroup group, Officer officer) {
        officer.mustHoldAny(SUPERVISOR, RESIDENT, GROUP_OFFICE);
        var item =
                items.save(new ProblemItem(numbers.nextItem(campaignYear), campaignYear, title, group, clock.today()));
        trail.note(officer.actor(), "ITEM_OPENED", new Subject("item", item.number()), clock.now());
        return item.number();
    }

    /** 登记: a draft, seen by those who log problems until it is served. */
    public ProblemNumber log(String itemNumber, Basics basics, @Nullable LocalDate dueOn, Officer officer) {
        officer.mustHoldAny(SUPERVISOR, RESIDENT, GROUP_OFFICE);
        var item = items.findByNumber(itemNumber).orElseThrow(() -> new Unfit("item", "problem.item.unknown"));
        bounds.mustFit(basics, dueOn, officer);
        var number = numbers.nextProblem(clock.today().getYear());
        problems.save(new Problem(number, item, basics, dueOn, officer, clock.today(), clock.now()));
        trail.note(officer.actor(), "PROBLEM_LOGGED", new Subject(ProblemFacts.KIND, number.value()), clock.now());
        return number;
    }

    /** What a file says of one problem that is not here yet. */
    record Entered(
            ProblemItem item, Basics basics, @Nullable LocalDate dueOn) {}

    /** Logs many together, by a reading that has judged each by {@link LedgerBounds}. */
    List<ProblemNumber> log(List<Entered> entered, Officer officer) {
        officer.mustHoldAny(SUPERVISOR, RESIDENT, GROUP_OFFICE);
        var given = numbers.nextProblems(clock.today().getYear(), entered.size());
        var drafts = IntStream.range(0, entered.size())
                .mapToObj(at -> draft(given.get(at), entered.get(at)))
                .toList();
        intake.add(drafts, officer, clock.today(), clock.now());
        trail.note(given.stream()
                .map(number -> new Note(
                        officer.actor(),
                        "PROBLEM_LOGGED",
                        new Subject(ProblemFacts.KIND, number.value()),
                        List.of(),
                        "",
                        clock.now()))
                .toList());
        return given;
    }

    private static ProblemIntake.Draft draft(ProblemNumber number, Entered one) {
        return new ProblemIntake.Draft(number, one.item(), one.basics(), one.dueOn());
    }

    /** 修改: who logs problems amends them, until the application locks the material fields. */
    public void amend(ProblemNumber number, int version, Basics basics, @Nullable LocalDate dueOn, Officer officer) {
        var problem = forWriting(number, officer);
        officer.mustHoldAny(SUPERVISOR, RESIDENT, GROUP_OFFICE);
        mustBeVersion(problem, version);
        mustBeAmendable(problem);
        bounds.mustFit(basics, dueOn, officer);
        var due = problem.mayChangeDueDate() ? dueOn : problem.dueOn();
        var changes = problem.amend(basics, due);
        if (!changes.isEmpty()) {
            trail.note(
                    officer.actor(),
                    "PROBLEM_AMENDED",
                    ProblemFacts.subject(problem),
                    words.readable(changes),
                    "",
                    clock.now());
        }
    }

    /** 整改方案: the unit names who rectifies (its head) and why it came to this (its officer or head). */
    public void plan(ProblemNumber number, int version, String rootCause, @Nullable Long rectifierId, Officer officer) {
        var problem = forWriting(number, officer);
        mustBeOfTheUnit(problem, officer, RECTIFIER, UNIT_HEAD);
        mustBeVersion(problem, version);
        if (problem.stage() != Stage.SERVED && problem.stage() != Stage.RECTIFYING) {
            throw new Conflict("plan of " + number + " at " + problem.stage());
        }
        var changes = problem.work()
                .plan(
                        rootCause.strip(),
                        rectifier(problem, rectifierId),
                        nameOf(problem.work().rectifierId()),
                        nameOf(rectifierId));
        if (!changes.isEmpty()) {
            trail.note(officer.actor(), "PROBLEM_PLANNED", ProblemFacts.subject(problem), changes, "", clock.now());
        }
    }

    /** The problem as other capabilities may know it, if this officer may see it. */
    @Transactional(readOnly = true)
    public ProblemFile file(ProblemNumber number, Officer officer) {
        return problems.visible(number.value(), visibleTo(officer))
                .orElseThrow(() -> new NotVisible("problem " + number))
                .file();
    }

    /** The same, held until the deed commits. */
    public ProblemFile fileForWriting(ProblemNumber number, Officer officer) {
        return forWriting(number, officer).file();
    }

    /** Where other capabilities keep the files of their records on this problem, each in a slot of its own. */
    public static HolderRef holder(ProblemFile file) {
        return new HolderRef(
                ProblemFacts.KIND,
                file.id(),
                new Subject(ProblemFacts.KIND, file.number().value()));
    }

    /** What this officer sees whole, as SQL on {@code problem p}. */
    @Transactional(readOnly = true)
    public SeenProblems seenBy(Officer officer) {
        var to = visibleTo(officer);
        to.mustSeeAll();
        return new SeenProblems(to.sql(), to.unitArray());
    }

    Problem forWriting(ProblemNumber number, Officer officer) {
        return problems.visibleForWriting(number.value(), visibleTo(officer))
                .orElseThrow(() -> new NotVisible("problem " + number));
    }

    /** The whole file, with its signatures and papers: refused (403) to who sees only its money. */
    Problem wholeFile(ProblemNumber number, Officer officer) {
        var to = visibleTo(officer);
        var problem = problems.visible(number.value(), to).orElseThrow(() -> new NotVisible("problem " + number));
        to.mustSeeAll();
        return problem;
    }

    Visible visibleTo(Officer officer) {
        return Visible.to(officer, scopes.of(officer, clock.today()));
    }

    static void mustBeOfTheUnit(Problem problem, Officer officer, Post... posts) {
        var unit = problem.basics().responsibleUnitId();
        if (unit == null || !officer.isOf(unit) || !officer.holdsAny(posts)) {
            throw new WrongPost("not of the responsible unit of " + problem.number());
        }
    }

    static void mustBeVersion(Problem problem, int version) {
        if (problem.version() != version) {
            throw new Conflict("version " + version + " of " + problem.number());
        }
    }

    private static void mustBeAmendable(Problem problem) {
        if (problem.isLocked() || problem.stage() == Stage.SHELVED) {
            throw new Conflict(problem.number() + " is locked at " + problem.stage());
        }
    }

    private @Nullable Long rectifier(Problem problem, @Nullable Long rectifierId) {
        if (rectifierId == null) {
            return null;
        }
        var unit = problem.basics().responsibleUnitId();
        return registry.officersHolding(RECTIFIER, unit, clock.today()).stream()
                .map(Officer::id)
                .filter(rectifierId::equals)
                .findFirst()
                .orElseThrow(() -> new Unfit("rectifierId", "problem.rectifier.unknown"));
    }

    private @Nullable String nameOf(@Nullable Long officerId) {
        return officerId == null
                ? null
                : registry.officer(officerId, clock.today()).name();
    }
}
