package cn.mingzhang.legacy;

import cn.mingzhang.imports.Cells;
import cn.mingzhang.imports.FormReading;
import cn.mingzhang.imports.Names;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.sheets.Line;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One pass over a file of legacy items. */
final class LegacyReading extends FormReading<LegacyForm> {
    private final LegacyDesk desk;
    private final ProjectDirectory directory;
    private final Officer officer;

    LegacyReading(Names names, Validator validator, LegacyDesk desk, ProjectDirectory directory, Officer officer) {
        super(LegacySheet.SHEET, names, validator);
        this.desk = desk;
        this.directory = directory;
        this.officer = officer;
    }

    @Override
    protected List<Known<LegacyForm>> find(Collection<String> numbers) {
        return desk.seen(numbers, officer).stream().map(this::known).toList();
    }

    private Known<LegacyForm> known(LegacyItem item) {
        var project = item.projectId() == null ? null : directory.numberOf(item.projectId());
        return new Known<>(
                item.number(),
                item.version(),
                LegacyForm.of(item.card(), project),
                item.stage() == LegacyStage.RECEIVED && LegacyDesk.receives(officer));
    }

    @Override
    protected void ahead(List<Line> lines) {
        directory.ahead(texts(lines, "project"), officer);
    }

    @Override
    protected LegacyForm blank() {
        return new LegacyForm(null, null, null, null, null, null, null, null, null);
    }

    @Override
    protected LegacyForm read(Cells cells, LegacyForm was) {
        return new LegacyForm(
                cells.text("estate", was.estate()),
                cells.text("address", was.address()),
                cells.text("developer", was.developer()),
                cells.id("unit", was.unitId()),
                cells.text("project", was.project()),
                cells.text("realEstateUnit", was.realEstateUnit()),
                cells.count("households", was.households()),
                cells.text("lacks", was.lacks()),
                cells.day("received", was.receivedOn()));
    }

    @Override
    protected void check(LegacyForm form, @Nullable Known<LegacyForm> before, Errors errors) {
        directory.typed(form.project(), officer);
        desk.mustBePast(form.receivedOn());
    }

    @Override
    protected @Nullable Object value(String column, LegacyForm form) {
        return switch (column) {
            case "estate" -> form.estate();
            case "address" -> form.address();
            case "developer" -> form.developer();
            case "unit" -> form.unitId();
            case "project" -> form.project();
            case "realEstateUnit" -> form.realEstateUnit();
            case "households" -> form.households();
            case "lacks" -> form.lacks();
            default -> form.receivedOn();
        };
    }

    @Override
    protected String column(String field) {
        return switch (field) {
            case "unitId" -> "unit";
            case "receivedOn" -> "received";
            default -> field;
        };
    }

    @Override
    protected List<String> add(List<LegacyForm> forms) {
        return desk.receive(forms.stream().map(form -> form.card(project(form))).toList(), officer);
    }

    @Override
    protected void amend(Known<LegacyForm> before, LegacyForm form) {
        desk.amend(before.number(), form.card(project(form)), before.version(), officer);
    }

    private @Nullable Long project(LegacyForm form) {
        return directory.typed(form.project(), officer).map(ProjectSummary::id).orElse(null);
    }
}
