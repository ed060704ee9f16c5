package cn.mingzhang.procurement;

import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.imports.Names;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Sheet;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of procurements by workbook. */
@Component
class ProcurementImport implements ImportKind {
    private final ProcurementRegister register;
    private final ProjectDirectory directory;
    private final ProcurementWords words;
    private final Validator validator;
    private final JdbcClient sql;

    ProcurementImport(
            ProcurementRegister register,
            ProjectDirectory directory,
            ProcurementWords words,
            Validator validator,
            JdbcClient sql) {
        this.register = register;
        this.directory = directory;
        this.words = words;
        this.validator = validator;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "procurements";
    }

    @Override
    public Sheet<?> sheet() {
        return ProcurementSheet.SHEET;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return ProcurementRegister.writes(officer);
    }

    @Override
    public String list() {
        return "/procurements";
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of(
                "unit", labels(directory.units(officer)),
                "category", labels(words.options("category", Category.values())),
                "method", labels(words.options("method", Method.values())));
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public Reading begin(Officer officer) {
        var names = new Names()
                .know("unit", directory.units(officer))
                .know("category", () -> words.options("category", Category.values()))
                .know("method", () -> words.options("method", Method.values()));
        return new ProcurementReading(names, validator, register, directory, officer);
    }

    @Override
    public int takeBack(long job) {
        return sql.sql("SELECT undo_imported_procurements(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String subject() {
        return "procurement";
    }

    @Override
    public String href(String number) {
        return "/procurements/" + number;
    }
}
