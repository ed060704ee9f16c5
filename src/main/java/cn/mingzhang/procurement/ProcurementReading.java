package cn.mingzhang.procurement;

import cn.mingzhang.imports.Cells;
import cn.mingzhang.imports.FormReading;
import cn.mingzhang.imports.Names;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.sheets.Line;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One pass over a file of procurements. Bidders stand in one cell, with a mark between them. */
final class ProcurementReading extends FormReading<ProcurementForm> {
    private final ProcurementRegister register;
    private final ProjectDirectory directory;
    private final Officer officer;

    ProcurementReading(
            Names names,
            Validator validator,
            ProcurementRegister register,
            ProjectDirectory directory,
            Officer officer) {
        super(ProcurementSheet.SHEET, names, validator);
        this.register = register;
        this.directory = directory;
        this.officer = officer;
    }

    @Override
    protected List<Known<ProcurementForm>> find(Collection<String> numbers) {
        return register.seen(numbers, officer).stream().map(this::known).toList();
    }

    private Known<ProcurementForm> known(Procurement one) {
        var id = one.purchase().projectId();
        var project = id == null ? null : directory.numberOf(id);
        return new Known<>(
                one.number(),
                one.version(),
                ProcurementForm.of(one.purchase(), project),
                ProcurementRegister.writes(officer));
    }

    @Override
    protected void ahead(List<Line> lines) {
        directory.ahead(texts(lines, "project"), officer);
    }

    @Override
    protected ProcurementForm blank() {
        return ProcurementForm.blank(null);
    }

    @Override
    protected ProcurementForm read(Cells cells, ProcurementForm was) {
        var bidders = cells.lines("bidders", was.bidders());
        return new ProcurementForm(
                cells.text("title", was.title()),
                cells.id("unit", was.unitId()),
                cells.text("project", was.project()),
                cells.constant("category", was.category(), Category.class),
                cells.constant("method", was.method(), Method.class),
                cells.text("ground", was.ground()),
                cells.text("agency", was.agency()),
                bidders == null ? null : bidders.replaceAll("[、;；]", "\n"),
                cells.text("winner", was.winner()),
                cells.money("budget", was.budget()),
                cells.money("amount", was.amount()),
                cells.day("announced", was.announcedOn()),
                cells.day("opened", was.openedOn()),
                cells.day("awarded", was.awardedOn()),
                cells.day("contract", was.contractOn()),
                cells.text("remark", was.remark()));
    }

    @Override
    protected void check(ProcurementForm form, @Nullable Known<ProcurementForm> before, Errors errors) {
        if (form.isNegative()) {
            errors.reject("procurement.error.negative");
        }
        directory.typed(form.project(), officer);
        register.mustBePast(form.announcedOn(), form.openedOn(), form.awardedOn(), form.contractOn());
    }

    @Override
    protected @Nullable Object value(String column, ProcurementForm form) {
        return switch (column) {
            case "title" -> form.title();
            case "unit" -> form.unitId();
            case "project" -> form.project();
            case "category" -> form.category();
            case "method" -> form.method();
            case "ground" -> form.ground();
            case "agency" -> form.agency();
            case "bidders" -> String.join("、", Typed.lines(form.bidders()));
            case "winner" -> form.winner();
            case "announced" -> form.announcedOn();
            case "opened" -> form.openedOn();
            case "awarded" -> form.awardedOn();
            case "contract" -> form.contractOn();
            case "budget" -> form.budget();
            case "amount" -> form.amount();
            default -> form.remark();
        };
    }

    @Override
    protected String column(String field) {
        return field.equals("unitId") ? "unit" : field.replaceAll("On$", "");
    }

    @Override
    protected List<String> add(List<ProcurementForm> forms) {
        return register.enter(
                forms.stream().map(form -> form.purchase(project(form))).toList(), officer);
    }

    @Override
    protected void amend(Known<ProcurementForm> before, ProcurementForm form) {
        register.amend(before.number(), form.purchase(project(form)), before.version(), officer);
    }

    private @Nullable Long project(ProcurementForm form) {
        return directory.typed(form.project(), officer).map(ProjectSummary::id).orElse(null);
    }
}
