package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Sheet;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's cards by workbook. */
@Component
@Order(1)
class ProjectImport implements ImportKind {
    private final Projects projects;
    private final ProjectRegister register;
    private final ProjectChoices choices;
    private final ProjectRules rules;
    private final Rights rights;
    private final Validator validator;
    private final EntityManager session;
    private final JdbcClient sql;
    private final OfficeClock clock;

    ProjectImport(
            Projects projects,
            ProjectRegister register,
            ProjectChoices choices,
            ProjectRules rules,
            Rights rights,
            Validator validator,
            EntityManager session,
            JdbcClient sql,
            OfficeClock clock) {
        this.projects = projects;
        this.register = register;
        this.choices = choices;
        this.rules = rules;
        this.rights = rights;
        this.validator = validator;
        this.session = session;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public Sheet<?> sheet() {
        return CardSheet.SHEET;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return Rights.writes(officer);
    }

    @Override
    public String list() {
        return "/projects";
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        var locale = LocaleContextHolder.getLocale();
        return Map.of(
                "division", labels(choices.divisions()),
                "unit", labels(choices.units(rights.scope(officer))),
                "decision", labels(choices.decisions(locale)));
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public Reading begin(Officer officer) {
        var scope = rights.scope(officer);
        var cells = new CardCells(
                choices.divisions(),
                choices.units(scope),
                List.of(choices.decisions(Locale.SIMPLIFIED_CHINESE), choices.decisions(Locale.ENGLISH)));
        return new CardReading(
                projects,
                register,
                rules,
                validator,
                session,
                cells,
                choices.words(Locale.SIMPLIFIED_CHINESE),
                scope,
                officer,
                clock.today());
    }

    @Override
    public int takeBack(long job) {
        session.flush();
        session.clear();
        return sql.sql("SELECT undo_imported_projects(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String subject() {
        return "project";
    }

    @Override
    public String href(String number) {
        return "/projects/" + number;
    }
}
