package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** 逐项指定: one field of a problem set from the list, under the very rules of the problem's own forms. */
@Service
@Transactional
public class FieldDesk {
    private static final int LONGEST = 100;

    private final ProblemLedger ledger;
    private final ProblemList list;
    private final ProblemChoices choices;
    private final LedgerRights rights;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    FieldDesk(
            ProblemLedger ledger,
            ProblemList list,
            ProblemChoices choices,
            LedgerRights rights,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.ledger = ledger;
        this.list = list;
        this.choices = choices;
        this.rights = rights;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    public static void mustAssign(AssignedField field, Officer officer) {
        if (!field.isAssignedBy(officer)) {
            throw new WrongPost("assignment of " + field);
        }
    }

    /** The first problems, in the list's order, that a list's address shows ({@code stage=DRAFT&year=2021}). */
    @Transactional(readOnly = true)
    public List<ProblemNumber> matching(String state, Officer officer, int most) {
        var parameters = UriComponentsBuilder.newInstance().query(state).build().getQueryParams();
        var asked = parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> decoded(entry.getKey()),
                        entry -> entry.getValue().stream()
                                .map(FieldDesk::decoded)
                                .toArray(String[]::new)));
        var visible = rights.visible(officer);
        visible.mustSeeAll();
        return list.numbers(ListQuery.of("/problems", asked, ProblemList.SORTS), visible, officer, most);
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : UriUtils.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What it can be set to, where it is chosen from a list. */
    @Transactional(readOnly = true)
    public List<Option> options(AssignedField field, Officer officer) {
        return switch (field) {
            case RECTIFIER ->
                registry.officersHolding(Post.RECTIFIER, officer.unit().id(), clock.today()).stream()
                        .map(one -> new Option("" + one.id(), one.name()))
                        .toList();
            case RESPONSIBLE_UNIT -> choices.units(officer);
            case SUPERVISING_UNIT -> choices.supervisingUnits();
            case DUE_DATE, RESPONSIBLE_LEADER -> List.of();
        };
    }

    /** The value as it is read; refused (422) where it can be nobody's. Empty text: not said yet. */
    @Transactional(readOnly = true)
    public Optional<String> shown(AssignedField field, String value, Officer officer) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (field.isChosen()) {
            return Optional.of(options(field, officer).stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElseThrow(() -> new Unfit("value", "assignments.value.unknown")));
        }
        if (field == AssignedField.DUE_DATE) {
            return Optional.of(Dates.day(day(value)));
        }
        if (value.strip().length() > LONGEST) {
            throw new Unfit("value", "assignments.value.long");
        }
        return Optional.of(value.strip());
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException nonsense) {
            throw new Unfit("value", "assignments.value.date");
        }
    }

    /** The problem as it stands, and whether the field may be set; {@code value} empty: whatever to. */
    @Transactional(readOnly = true)
    public Assigned read(ProblemNumber number, AssignedField field, String value, Officer officer) {
        var problem = ledger.wholeFile(number, officer);
        return state(problem, field).unless(obstacle(problem, field, value, officer));
    }

    /** Sets it on the version that was read. @return what came of it: null where it was set, otherwise why not */
    public @Nullable String set(ProblemNumber number, int version, AssignedField field, String value, Officer officer) {
        mustAssign(field, officer);
        var problem = ledger.forWriting(number, officer);
        if (problem.version() != version) {
            return "MOVED";
        }
        var obstacle = obstacle(problem, field, value, officer);
        if (obstacle == null) {
            write(problem, field, value, officer);
        }
        return obstacle;
    }

    /** Sets it back to what it was, while it still is what it was set to and nothing was signed. @return as {@link #set} */
    public @Nullable String restore(
            ProblemNumber number, int signatures, AssignedField field, String set, String before, Officer officer) {
        mustAssign(field, officer);
        var problem = ledger.forWriting(number, officer);
        if (problem.standing().signatures() != signatures) {
            return "SIGNED";
        }
        if (!state(problem, field).value().equals(set)) {
            return "CHANGED";
        }
        var obstacle = obstacle(problem, field, before, officer);
        if (obstacle == null) {
            write(problem, field, before, officer);
        }
        return obstacle;
    }

    private void write(Problem problem, AssignedField field, String value, Officer officer) {
        var number = problem.number();
        var version = problem.version();
        var basics = problem.basics();
        var due = problem.dueOn();
        switch (field) {
            case RECTIFIER -> ledger.plan(number, version, problem.work().rootCause(), id(value), officer);
            case RESPONSIBLE_UNIT -> ledger.amend(number, version, basics.withResponsibleUnit(id(value)), due, officer);
            case RESPONSIBLE_LEADER ->
                ledger.amend(number, version, basics.withResponsibleLeader(value.strip()), due, officer);
            case SUPERVISING_UNIT -> ledger.amend(number, version, basics.withSupervisingUnit(id(value)), due, officer);
            case DUE_DATE -> ledger.amend(number, version, basics, value.isEmpty() ? null : day(value), officer);
        }
    }

    private @Nullable String obstacle(Problem problem, AssignedField field, String value, Officer officer) {
        var stage = problem.stage();
        var unit = problem.basics().responsibleUnitId();
        var why = switch (field) {
            case RECTIFIER ->
                unit == null || !officer.isOf(unit)
                        ? "OTHER_UNIT"
                        : stage == Stage.SERVED || stage == Stage.RECTIFYING ? null : closedWork(stage);
            case RESPONSIBLE_UNIT -> stage == Stage.DRAFT ? null : "SERVED";
            case DUE_DATE -> problem.mayChangeDueDate() ? beforeFound(problem, value) : "DUE_SERVED";
            case RESPONSIBLE_LEADER, SUPERVISING_UNIT ->
                problem.isLocked() || stage == Stage.SHELVED ? "LOCKED" : stage.isOpen() ? null : "CLOSED";
        };
        return why == null
                        && !value.isBlank()
                        && value.strip().equals(state(problem, field).value())
                ? Assigned.SAME
                : why;
    }

    private static @Nullable String beforeFound(Problem problem, String value) {
        return value.isBlank() || !day(value).isBefore(problem.basics().foundOn()) ? null : "BEFORE_FOUND";
    }

    private static String closedWork(Stage stage) {
        return switch (stage) {
            case DRAFT -> "NOT_SERVED";
            case DISPUTED -> "DISPUTED";
            case CLOSED, VOID -> "CLOSED";
            default -> "LOCKED";
        };
    }

    private Assigned state(Problem problem, AssignedField field) {
        var basics = problem.basics();
        var rectifier = problem.work().rectifierId();
        var value = switch (field) {
            case RECTIFIER -> Objects.toString(rectifier, "");
            case RESPONSIBLE_UNIT -> Objects.toString(basics.responsibleUnitId(), "");
            case SUPERVISING_UNIT -> Objects.toString(basics.supervisingUnitId(), "");
            case DUE_DATE -> Objects.toString(problem.dueOn(), "");
            case RESPONSIBLE_LEADER -> basics.responsibleLeader();
        };
        Function<String, String> shown = switch (field) {
            case RECTIFIER ->
                id -> registry.officer(Long.parseLong(id), clock.today()).name();
            case RESPONSIBLE_UNIT, SUPERVISING_UNIT -> id -> unit(Long.valueOf(id));
            case DUE_DATE -> day -> Dates.day(LocalDate.parse(day));
            case RESPONSIBLE_LEADER -> text -> text;
        };
        return new Assigned(
                problem.id(),
                problem.number(),
                problem.version(),
                problem.standing().signatures(),
                basics.description(),
                unit(basics.responsibleUnitId()),
                words.of("closure.stage", problem.stage()),
                value,
                value.isEmpty() ? "" : shown.apply(value),
                null);
    }

    private String unit(@Nullable Long id) {
        return id == null ? "" : registry.unit(id).name();
    }

    private static @Nullable Long id(String value) {
        return value.isEmpty() ? null : Long.valueOf(value);
    }
}
