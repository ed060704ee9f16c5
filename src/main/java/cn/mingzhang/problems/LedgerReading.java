package cn.mingzhang.problems;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.database.Once;
import cn.mingzhang.imports.CellChange;
import cn.mingzhang.imports.ImportKind.Bulk;
import cn.mingzhang.imports.ImportKind.Written;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Line;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;

/** One pass over a file of problems: each is judged by the rules of the form, and written by the ledger's own deeds. */
final class LedgerReading implements Bulk {
    private static final Map<String, String> COLUMNS =
            LedgerCells.FIELDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final ProblemLedger ledger;
    private final LedgerBounds bounds;
    private final Problems problems;
    private final BasicsSheets sheets;
    private final BasicsRules rules;
    private final Validator validator;
    private final EntityManager session;
    private final LedgerCells cells;
    private final Items items;
    private final ProjectDirectory directory;
    private final Officer officer;
    private final Set<String> numbersSaid = new HashSet<>();
    private final Map<String, Optional<ProblemItem>> itemsSaid = new HashMap<>();
    private final Map<Object, Object> once = new HashMap<>();
    private final Map<String, BasicsRules.Named> projects = new HashMap<>();
    private final Map<Integer, Read> judged = new HashMap<>();

    LedgerReading(
            ProblemLedger ledger,
            LedgerBounds bounds,
            Problems problems,
            BasicsSheets sheets,
            BasicsRules rules,
            Validator validator,
            EntityManager session,
            LedgerCells cells,
            Items items,
            ProjectDirectory directory,
            Officer officer) {
        this.ledger = ledger;
        this.bounds = bounds;
        this.problems = problems;
        this.sheets = sheets;
        this.rules = rules;
        this.validator = validator;
        this.session = session;
        this.cells = cells;
        this.items = items;
        this.directory = directory;
        this.officer = officer;
    }

    @Override
    public void expect(List<Line> lines) {
        judged.clear();
        projects.clear();
        var named = lines.stream()
                .map(line -> line.text("project"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            directory
                    .byNumbers(named, officer)
                    .forEach((number, found) -> projects.put(number, new BasicsRules.Named(found.id(), number)));
        }
    }

    private record Read(ProblemForm form, @Nullable Long project, BasicsSheets.@Nullable Opened opened) {}

    @Override
    public Verdict judge(Line line) {
        return Once.within(once, () -> judged(line));
    }

    private Verdict judged(Line line) {
        var number = Objects.requireNonNullElse(line.text("number"), "");
        var read = read(line, number);
        judged.put(line.row(), read);
        if (!line.errors().isEmpty()) {
            return Verdict.refuse(number, line.errors());
        }
        return read.opened() == null ? Verdict.add() : differing(line, read.opened(), read.form());
    }

    private Read read(Line line, String number) {
        var opened = number.isEmpty() ? Optional.<BasicsSheets.Opened>empty() : opened(number);
        if (!number.isEmpty() && opened.isEmpty()) {
            line.refuse("number", "imports.error.unknown", number);
        } else if (!number.isEmpty() && !numbersSaid.add(number)) {
            line.refuse("number", "imports.error.twice", number);
        }
        var was = opened.map(BasicsSheets.Opened::form)
                .orElseGet(() -> new ProblemForm(
                        "", "", null, "", "", "", null, null, null, null, "", null, "", "", null, null, null, "", "",
                        null));
        var form = cells.form(line, was);
        var project = check(line, form, opened);
        return new Read(form, project, opened.orElse(null));
    }

    private Optional<BasicsSheets.Opened> opened(String number) {
        try {
            return Optional.of(sheets.open(ProblemNumber.fromAddress(number), officer));
        } catch (NotVisible unknown) {
            return Optional.empty();
        }
    }

    private @Nullable Long check(Line line, ProblemForm form, Optional<BasicsSheets.Opened> opened) {
        validator
                .validate(form)
                .forEach(wrong ->
                        refuse(line, wrong.getPropertyPath().toString(), "sheets.error.said", wrong.getMessage()));
        if (opened.isEmpty() && item(form).isEmpty()) {
            line.refuse("item", "problem.item.unknown");
        }
        var errors = new BeanPropertyBindingResult(form, "form");
        var stage = opened.map(one -> one.problem().stage()).orElse(Stage.DRAFT);
        var known = opened.map(BasicsSheets.Opened::project)
                .filter(named -> named.number().equals(form.projectNumber()))
                .orElseGet(() -> projects.get(form.projectNumber()));
        var project = rules.check(form, stage, known, officer, errors);
        errors.getFieldErrors()
                .forEach(wrong -> refuse(line, wrong.getField(), Objects.requireNonNull(wrong.getCode())));
        if (line.errors().isEmpty()) {
            try {
                bounds.mustFit(form.basics(project), form.dueOn(), officer);
            } catch (Unfit unfit) {
                refuse(line, unfit.field(), unfit.getCodes()[0], unfit.getArguments());
            }
        }
        return project;
    }

    private Optional<ProblemItem> item(ProblemForm form) {
        return itemsSaid.computeIfAbsent(Objects.requireNonNullElse(form.item(), ""), items::findByNumber);
    }

    private static void refuse(Line line, String field, String key, Object... arguments) {
        line.refuse(COLUMNS.getOrDefault(field, ""), key, arguments);
    }

    private Verdict differing(Line line, BasicsSheets.Opened opened, ProblemForm after) {
        var problem = opened.problem();
        var number = problem.number().value();
        var changes = LedgerCells.FIELDS.keySet().stream()
                .filter(column -> !cells.say(column, opened.form()).equals(cells.say(column, after)))
                .map(column -> new CellChange(column, cells.say(column, opened.form()), cells.say(column, after)))
                .toList();
        if (changes.isEmpty()) {
            return Verdict.skip(number, problem.version());
        }
        boolean fixed = changes.stream()
                .anyMatch(change ->
                        change.column().equals("item") || change.column().equals("due") && !problem.mayChangeDueDate());
        if (fixed || !DeskDeed.AMEND.isOpen(problem)) {
            return Verdict.noRight(number, changes);
        }
        var version = line.number("version");
        if (version == null) {
            line.refuse("version", "imports.error.version");
            return Verdict.refuse(number, line.errors());
        }
        return version.longValue() == problem.version()
                ? Verdict.change(number, problem.version(), changes)
                : Verdict.conflict(number, problem.version(), changes);
    }

    @Override
    public Written write(Line line, Verdict verdict) {
        return write(List.of(line), List.of(verdict)).get(0);
    }

    @Override
    public List<Written> write(List<Line> lines, List<Verdict> verdicts) {
        var written = new Written[lines.size()];
        var fresh = new ArrayList<Integer>();
        for (int at = 0; at < written.length; at++) {
            if (verdicts.get(at).number().isEmpty()) {
                fresh.add(at);
            } else {
                written[at] = amend(lines.get(at), verdicts.get(at));
            }
        }
        if (!fresh.isEmpty()) {
            var entered = fresh.stream().map(at -> entered(lines.get(at))).toList();
            var numbers = Once.within(once, () -> ledger.log(entered, officer));
            for (int at = 0; at < numbers.size(); at++) {
                written[fresh.get(at)] = new Written(numbers.get(at).value(), 0);
            }
        }
        return List.of(written);
    }

    private ProblemLedger.Entered entered(Line line) {
        var read = Objects.requireNonNull(judged.get(line.row()));
        var form = read.form();
        return new ProblemLedger.Entered(item(form).orElseThrow(), form.basics(read.project()), form.dueOn());
    }

    private Written amend(Line line, Verdict verdict) {
        var read = Objects.requireNonNull(judged.get(line.row()));
        var number = amended(verdict, read.form().basics(read.project()), read.form());
        session.flush();
        return new Written(
                number.value(),
                problems.findByNumber(number.value()).orElseThrow().version());
    }

    private ProblemNumber amended(Verdict verdict, Basics basics, ProblemForm form) {
        var number = new ProblemNumber(verdict.number());
        ledger.amend(number, (int) verdict.version(), basics, form.dueOn(), officer);
        return number;
    }

    @Override
    public void settle() {
        session.flush();
        session.clear();
    }
}
