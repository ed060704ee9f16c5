package cn.mingzhang.legacy;

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

/** Legacy items by workbook: new rows are received, rows that are here are amended until they are handled. */
@Component
class LegacyImport implements ImportKind {
    private final LegacyDesk desk;
    private final ProjectDirectory directory;
    private final Validator validator;
    private final JdbcClient sql;

    LegacyImport(LegacyDesk desk, ProjectDirectory directory, Validator validator, JdbcClient sql) {
        this.desk = desk;
        this.directory = directory;
        this.validator = validator;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "legacy";
    }

    @Override
    public Sheet<?> sheet() {
        return LegacySheet.SHEET;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return LegacyDesk.receives(officer);
    }

    @Override
    public String list() {
        return "/legacy";
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of(
                "unit", directory.units(officer).stream().map(Option::label).toList());
    }

    @Override
    public Reading begin(Officer officer) {
        var names = new Names().know("unit", directory.units(officer));
        return new LegacyReading(names, validator, desk, directory, officer);
    }

    @Override
    public int takeBack(long job) {
        return sql.sql("SELECT undo_imported_legacy(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String subject() {
        return "legacy";
    }

    @Override
    public String href(String number) {
        return "/legacy/" + number;
    }
}
