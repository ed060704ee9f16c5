package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;

import cn.mingzhang.closure.Facts.Basics;
import cn.mingzhang.closure.Facts.CheckRecord;
import cn.mingzhang.closure.Facts.Checker;
import cn.mingzhang.closure.Facts.Findings;
import cn.mingzhang.closure.Facts.Money;
import cn.mingzhang.closure.Facts.Notice;
import cn.mingzhang.closure.Facts.Papers;
import cn.mingzhang.closure.Facts.Responsible;
import cn.mingzhang.closure.Facts.Screening;
import cn.mingzhang.closure.Facts.Work;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What truly is, in plain fields that change at random: the walk tells it as facts, the oracle looks at it directly. */
class World {

    private static final List<Officer> LOGGERS = List.of(LI, LI_2, RESIDENT, OFFICE);
    private static final List<Officer> CHECKERS = List.of(RESIDENT, RESIDENT_2, LI, ZHANG, CITY_RECTIFIER);

    final Random random;
    final boolean municipal;
    boolean secondPerson;
    boolean classGiven;
    boolean unitNamed;
    boolean dueDateSet;
    boolean shortAllowed;
    boolean rectifierNamed;
    Procedure procedure;
    Officer loggedBy;
    int measures;
    int open;
    int bare;
    boolean result;
    Rectification status = Rectification.RECTIFIED;
    boolean longTermReason;
    boolean newMeasure;
    Set<Long> uploaders = new HashSet<>();
    long due;
    long paid;
    long reduced;
    boolean checked;
    List<Officer> checkers = new ArrayList<>();
    Set<Long> confirmed = new HashSet<>();

    @Nullable
    NoticeScope scope;

    @Nullable
    LocalDate lastDay;

    int objections;
    boolean responsibility;
    boolean loss;
    boolean screened;
    boolean answered;
    boolean courtPaper;
    boolean lookBack;
    LocalDate today = MONDAY;

    World(Random random) {
        this.random = random;
        municipal = random.nextInt(3) == 0;
        procedure = random.nextInt(3) == 0 ? Procedure.SHORT : Procedure.GENERAL;
        loggedBy = one(LOGGERS);
        for (var thing = 0; thing < THINGS; thing++) {
            change(thing);
        }
    }

    private static final int THINGS = 20;
    private static final int MATERIAL_THINGS = 7;

    /** Something happens; the material fields hold still while the file is locked. */
    void change(Stage stage) {
        var thing = random.nextInt(THINGS);
        if (thing >= MATERIAL_THINGS || !stage.isLocked()) {
            change(thing);
        }
    }

    private void change(int thing) {
        switch (thing) {
            case 0 -> classGiven = mostly();
            case 1 -> unitNamed = mostly();
            case 2 -> {
                measures = mostly() ? 2 : 0;
                open = mostly() ? 0 : 1;
                bare = mostly() ? 0 : 1;
            }
            case 3 -> result = mostly();
            case 4 -> {
                status = mostly() ? Rectification.RECTIFIED : one(List.of(Rectification.values()));
                longTermReason = random.nextBoolean();
                newMeasure = mostly();
            }
            case 5 -> {
                uploaders = new HashSet<>(Set.of(ZHANG.id()));
                if (!mostly()) {
                    uploaders.add(REVIEWER.id());
                }
            }
            case 6 -> {
                due = random.nextInt(3);
                reduced = random.nextInt(2) * due;
            }
            case 7 -> paid = mostly() ? due - reduced : random.nextInt(3);
            case 8 -> dueDateSet = mostly();
            case 9 -> shortAllowed = mostly();
            case 10 -> rectifierNamed = mostly();
            case 11 -> checked = mostly();
            case 12 -> {
                checkers = new ArrayList<>(
                        mostly() ? List.of(RESIDENT, RESIDENT_2) : List.of(one(CHECKERS), one(CHECKERS)));
                confirmed =
                        new HashSet<>(List.of(one(checkers).id(), one(checkers).id()));
            }
            case 13 -> lastDay = mostly() ? today.plusDays(random.nextInt(3)) : null;
            case 14 -> objections = mostly() ? 0 : 1;
            case 15 -> responsibility = mostly();
            case 16 -> loss = mostly();
            case 17 -> {
                screened = mostly();
                answered = mostly();
            }
            case 18 -> {
                courtPaper = random.nextBoolean();
                lookBack = random.nextBoolean();
                secondPerson = random.nextBoolean();
            }
            default -> today = today.plusDays(random.nextInt(5));
        }
    }

    Facts facts(List<SignatureFact> round) {
        return new Facts(
                new Basics(classGiven, dueDateSet, procedure, shortAllowed, rectifierNamed, loggedBy.id()),
                unitNamed ? new Responsible(municipal ? CITY : COUNTY, secondPerson) : null,
                new Work(measures, open, bare, result, status, longTermReason, newMeasure, uploaders),
                new Money(due, paid, reduced),
                new CheckRecord(checked, checkers.stream().map(this::checker).toList()),
                new Notice(scope, lastDay, objections),
                new Findings(responsibility, loss),
                new Screening(screened, answered),
                new Papers(courtPaper, lookBack),
                round);
    }

    private Checker checker(Officer officer) {
        return new Checker(officer.id(), officer.unit().id(), confirmed.contains(officer.id()));
    }

    boolean mostly() {
        return random.nextInt(16) > 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
