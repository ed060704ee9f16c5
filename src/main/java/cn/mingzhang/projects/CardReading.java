package cn.mingzhang.projects;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.imports.CellChange;
import cn.mingzhang.imports.ImportKind.Bulk;
import cn.mingzhang.imports.ImportKind.Written;
import cn.mingzhang.imports.Outcome;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.sheets.Line;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.BeanPropertyBindingResult;

/** One pass over a file of cards: each is judged by the rules of the form, and written by the register's own deeds. */
final class CardReading implements Bulk {
    private static final Map<String, String> COLUMNS =
            CardField.ALL.stream().collect(toMap(CardField::property, CardSheet::name));

    private final Projects projects;
    private final ProjectRegister register;
    private final ProjectRules rules;
    private final Validator validator;
    private final EntityManager session;
    private final CardCells cells;
    private final CardWords words;
    private final Scope scope;
    private final Officer officer;
    private final LocalDate today;
    private final Set<String> numbersSaid = new HashSet<>();
    private final Set<String> codesSaid = new HashSet<>();
    private final Map<String, Project> known = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    CardReading(
            Projects projects,
            ProjectRegister register,
            ProjectRules rules,
            Validator validator,
            EntityManager session,
            CardCells cells,
            CardWords words,
            Scope scope,
            Officer officer,
            LocalDate today) {
        this.projects = projects;
        this.register = register;
        this.rules = rules;
        this.validator = validator;
        this.session = session;
        this.cells = cells;
        this.words = words;
        this.scope = scope;
        this.officer = officer;
        this.today = today;
    }

    @Override
    public void expect(List<Line> lines) {
        known.clear();
        codes.clear();
        var numbers = said(lines, "number");
        if (!numbers.isEmpty()) {
            projects.findByNumberIn(numbers).stream()
                    .filter(project -> scope.covers(project.card().unitId()))
                    .forEach(project -> known.put(project.number().value(), project));
        }
        var asked = said(lines, "projectCode");
        if (!asked.isEmpty()) {
            projects.findByProjectCodeIn(asked)
                    .forEach(project -> codes.put(
                            Objects.requireNonNull(project.card().projectCode()),
                            project.number().value()));
        }
        // Five hundred cards in the session would be compared anew at each one that is written.
        session.clear();
    }

    private static Set<String> said(List<Line> lines, String column) {
        return lines.stream()
                .map(line -> line.text(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Verdict judge(Line line) {
        var number = Objects.requireNonNullElse(line.text("number"), "");
        var existing = known.get(number);
        if (!number.isEmpty() && existing == null) {
            line.refuse("number", "imports.error.unknown", number);
            return Verdict.refuse("", line.errors());
        }
        if (!number.isEmpty() && !numbersSaid.add(number)) {
            line.refuse("number", "imports.error.twice", number);
        }
        var was = existing == null ? ProjectForm.of(NewProject.blank("", 0)) : ProjectForm.of(existing.card());
        var form = cells.form(line, was);
        if (form.unitId() != null && !scope.covers(form.unitId())) {
            line.refuse("unit", "projects.error.unitId");
        }
        check(line, form, number);
        if (!line.errors().isEmpty()) {
            return Verdict.refuse(number, line.errors());
        }
        if (existing == null) {
            return Verdict.add();
        }
        return differing(line, existing, form.card());
    }

    private void check(Line line, ProjectForm form, String number) {
        validator
                .validate(form)
                .forEach(wrong -> line.refuse(
                        COLUMNS.getOrDefault(wrong.getPropertyPath().toString(), ""),
                        "sheets.error.said",
                        wrong.getMessage()));
        var errors = new BeanPropertyBindingResult(form, "form");
        rules.checkFields(form, errors);
        errors.getFieldErrors()
                .forEach(wrong -> line.refuse(
                        COLUMNS.getOrDefault(wrong.getField(), ""), Objects.requireNonNull(wrong.getCode())));
        var code = form.projectCode();
        if (code != null) {
            var holder = codes.get(code);
            if (!codesSaid.add(code) || holder != null && !holder.equals(number)) {
                line.refuse("projectCode", "imports.error.taken", code);
            }
        }
    }

    private Verdict differing(Line line, Project existing, NewProject after) {
        var before = existing.card();
        var changes = CardField.ALL.stream()
                .filter(field -> !field.text(before).equals(field.text(after)))
                .map(field -> new CellChange(CardSheet.name(field), words.say(field, before), words.say(field, after)))
                .toList();
        var number = existing.number().value();
        if (changes.isEmpty()) {
            return Verdict.skip(number, existing.version());
        }
        if (!Rights.writes(officer)) {
            return Verdict.noRight(number, changes);
        }
        var version = line.number("version");
        if (version == null) {
            line.refuse("version", "imports.error.version");
            return Verdict.refuse(number, line.errors());
        }
        return version.longValue() == existing.version()
                ? Verdict.change(number, existing.version(), changes)
                : Verdict.conflict(number, existing.version(), changes);
    }

    @Override
    public List<Written> write(List<Line> lines, List<Verdict> verdicts) {
        var written = new Written[lines.size()];
        var fresh = new ArrayList<Integer>();
        for (int at = 0; at < written.length; at++) {
            if (verdicts.get(at).outcome() == Outcome.ADD) {
                fresh.add(at);
            } else {
                written[at] = amend(lines.get(at), verdicts.get(at));
            }
        }
        if (!fresh.isEmpty()) {
            enter(lines, fresh, written);
        }
        return List.of(written);
    }

    private void enter(List<Line> lines, List<Integer> fresh, Written[] written) {
        var blank = ProjectForm.of(NewProject.blank("", 0));
        var cards = fresh.stream()
                .map(at -> cells.form(lines.get(at), blank).card())
                .toList();
        var numbers = register.enter(cards, officer, today, words);
        for (int at = 0; at < numbers.size(); at++) {
            written[fresh.get(at)] = new Written(numbers.get(at).value(), 0);
        }
    }

    @Override
    public Written write(Line line, Verdict verdict) {
        return write(List.of(line), List.of(verdict)).get(0);
    }

    private Written amend(Line line, Verdict verdict) {
        var existing = Objects.requireNonNull(known.get(verdict.number()));
        var card = cells.form(line, ProjectForm.of(existing.card())).card();
        register.amend(existing.number(), card, verdict.version(), officer);
        var written = stands(existing.number());
        settle();
        return written;
    }

    /** The version after everything that followed from it. */
    private Written stands(ProjectNumber number) {
        return new Written(
                number.value(),
                projects.findByNumber(number.value()).orElseThrow().version());
    }

    @Override
    public void settle() {
        session.flush();
        session.clear();
    }
}
