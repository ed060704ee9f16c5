package cn.mingzhang.opening;

import cn.mingzhang.imports.Cells;
import cn.mingzhang.imports.FormReading;
import cn.mingzhang.imports.Names;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.Sheet;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One pass over a file of entries. */
final class OpeningReading extends FormReading<OpeningForm> {
    private static final Map<String, Function<OpeningForm, @Nullable Object>> VALUES = Map.ofEntries(
            Map.entry("unit", OpeningForm::unitId),
            Map.entry("title", OpeningForm::title),
            Map.entry("group", OpeningForm::group),
            Map.entry("project", OpeningForm::project),
            Map.entry("foundOn", OpeningForm::foundOn),
            Map.entry("closedOn", OpeningForm::closedOn),
            Map.entry("approver", OpeningForm::approver),
            Map.entry("payer", OpeningForm::payer),
            Map.entry("assessed", OpeningForm::assessed),
            Map.entry("reduced", OpeningForm::reduced),
            Map.entry("paid", OpeningForm::paid),
            Map.entry("agency", OpeningForm::agency),
            Map.entry("seriesYear", OpeningForm::seriesYear),
            Map.entry("lastNumber", OpeningForm::lastNumber),
            Map.entry("paper", OpeningForm::paper),
            Map.entry("paperOn", OpeningForm::paperOn),
            Map.entry("remark", OpeningForm::remark));

    private final EntryKind kind;
    private final OpeningDesk desk;
    private final ProjectDirectory directory;
    private final Officer officer;
    private final LocalDate today;
    private final Map<Long, String> balances = new HashMap<>();
    private final Set<String> projectsSaid = new HashSet<>();
    private final Set<String> seriesSaid = new HashSet<>();

    OpeningReading(
            EntryKind kind,
            Sheet<?> sheet,
            Names names,
            Validator validator,
            OpeningDesk desk,
            ProjectDirectory directory,
            Officer officer,
            LocalDate today) {
        super(sheet, names, validator);
        this.kind = kind;
        this.desk = desk;
        this.directory = directory;
        this.officer = officer;
        this.today = today;
    }

    @Override
    protected List<Known<OpeningForm>> find(Collection<String> numbers) {
        return desk.seen(numbers, officer).stream()
                .filter(entry -> entry.card().kind() == kind)
                .map(this::known)
                .toList();
    }

    private Known<OpeningForm> known(Entry entry) {
        return new Known<>(
                entry.number(),
                entry.version(),
                OpeningForm.of(entry.card(), entry.project()),
                EntryStep.AMEND.isOpen(entry.state()) && EntryStep.AMEND.isBy(officer));
    }

    @Override
    protected void ahead(List<Line> lines) {
        balances.clear();
        var numbers = texts(lines, "project");
        directory.ahead(numbers, officer);
        if (kind == EntryKind.BALANCE && !numbers.isEmpty()) {
            balances.putAll(desk.balances(numbers.stream()
                    .flatMap(number -> ProjectNumber.parse(number).stream())
                    .flatMap(number -> directory.find(number, officer).stream())
                    .map(ProjectSummary::id)
                    .toList()));
        }
    }

    @Override
    protected OpeningForm blank() {
        return OpeningForm.blank();
    }

    @Override
    protected OpeningForm read(Cells cells, OpeningForm was) {
        return new OpeningForm(
                cells.id("unit", was.unitId()),
                cells.text("project", was.project()),
                cells.text("title", was.title()),
                cells.constant("group", was.group(), ClassGroup.class),
                cells.day("foundOn", was.foundOn()),
                cells.day("closedOn", was.closedOn()),
                cells.text("approver", was.approver()),
                cells.text("payer", was.payer()),
                cells.money("assessed", was.assessed()),
                cells.money("reduced", was.reduced()),
                cells.money("paid", was.paid()),
                cells.text("agency", was.agency()),
                cells.count("seriesYear", was.seriesYear()),
                cells.count("lastNumber", was.lastNumber()),
                cells.text("paper", was.paper()),
                cells.day("paperOn", was.paperOn()),
                cells.text("remark", was.remark()));
    }

    @Override
    protected void check(OpeningForm form, @Nullable Known<OpeningForm> before, Errors errors) {
        form.check(kind, today, errors);
        var project = directory.typed(form.project(), officer);
        if (kind == EntryKind.BALANCE && project.isPresent()) {
            var number = project.get().number().value();
            var taken = balances.get(project.get().id());
            if (!projectsSaid.add(number) || taken != null && (before == null || !taken.equals(before.number()))) {
                errors.rejectValue("project", "opening.error.balanceTwice");
            }
        }
        if (kind == EntryKind.SERIES && !errors.hasErrors() && form.paper() != null && form.paperOn() != null) {
            checkSeries(card(form), before, errors);
        }
    }

    private void checkSeries(Card card, @Nullable Known<OpeningForm> before, Errors errors) {
        if (!seriesSaid.add(card.subject())) {
            errors.rejectValue("agency", "opening.error.seriesTwice");
        }
        // What cannot be amended is no longer judged: its series has begun by it.
        if (before == null || before.open()) {
            desk.mustFit(
                    card,
                    before == null ? -1 : desk.seen(before.number(), officer).id(),
                    officer);
        }
    }

    @Override
    protected @Nullable Object value(String column, OpeningForm form) {
        var of = VALUES.get(column);
        return of == null ? null : of.apply(form);
    }

    @Override
    protected String column(String field) {
        return field.equals("unitId") ? "unit" : field;
    }

    @Override
    protected List<String> add(List<OpeningForm> forms) {
        return desk.record(kind, forms.stream().map(this::card).toList(), officer);
    }

    @Override
    protected void amend(Known<OpeningForm> before, OpeningForm form) {
        desk.amend(before.number(), card(form), before.version(), officer);
    }

    private Card card(OpeningForm form) {
        var project = directory.typed(form.project(), officer).orElse(null);
        return form.card(kind, project == null ? null : project.id(), project == null ? null : project.unitId());
    }
}
