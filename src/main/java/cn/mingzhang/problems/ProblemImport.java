package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Sheet;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office's ledger by workbook: new rows become drafts, rows that are here are amended as on their page. */
@Component
@Order(2)
class ProblemImport implements ImportKind {
    private final ProblemLedger ledger;
    private final LedgerBounds bounds;
    private final Problems problems;
    private final BasicsSheets sheets;
    private final BasicsRules rules;
    private final ProblemChoices choices;
    private final Items items;
    private final ProjectDirectory directory;
    private final Validator validator;
    private final EntityManager session;
    private final JdbcClient sql;

    ProblemImport(
            ProblemLedger ledger,
            LedgerBounds bounds,
            Problems problems,
            BasicsSheets sheets,
            BasicsRules rules,
            ProblemChoices choices,
            Items items,
            ProjectDirectory directory,
            Validator validator,
            EntityManager session,
            JdbcClient sql) {
        this.ledger = ledger;
        this.bounds = bounds;
        this.problems = problems;
        this.sheets = sheets;
        this.rules = rules;
        this.choices = choices;
        this.items = items;
        this.directory = directory;
        this.validator = validator;
        this.session = session;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public Sheet<?> sheet() {
        return LedgerSheet.WHOLE;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return LedgerRights.logs(officer);
    }

    @Override
    public String list() {
        return "/problems";
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of(
                "item", values(choices.items()),
                "class",
                        choices.classes().stream()
                                .flatMap(group -> values(group.options()).stream())
                                .toList(),
                "source", labels(choices.of("problem.source", Source.values())),
                "kind", labels(choices.of("problem.kind", RectificationKind.values())),
                "procedure", labels(choices.of("closure.procedure", Procedure.values())),
                "unit", labels(choices.units(officer)),
                "supervisingUnit", labels(choices.supervisingUnits()));
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public Reading begin(Officer officer) {
        var known = new HashMap<String, Map<String, String>>();
        know(known, "unit", choices.units(officer));
        know(known, "supervisingUnit", choices.supervisingUnits());
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            in(language, () -> {
                know(known, "source", choices.of("problem.source", Source.values()));
                know(known, "kind", choices.of("problem.kind", RectificationKind.values()));
                know(known, "procedure", choices.of("closure.procedure", Procedure.values()));
                return known;
            });
        }
        return new LedgerReading(
                ledger,
                bounds,
                problems,
                sheets,
                rules,
                validator,
                session,
                new LedgerCells(known),
                items,
                directory,
                officer);
    }

    /** Its name and its code mean the same. */
    private static void know(Map<String, Map<String, String>> known, String column, List<Option> options) {
        var names = known.computeIfAbsent(column, first -> new HashMap<>());
        options.forEach(option -> {
            names.put(option.label(), option.value());
            names.put(option.value(), option.value());
        });
    }

    private static <T> T in(Locale language, Supplier<T> said) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return said.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    @Override
    public int takeBack(long job) {
        session.flush();
        session.clear();
        return sql.sql("SELECT undo_imported_problems(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String subject() {
        return "problem";
    }

    @Override
    public String href(String number) {
        return "/problems/" + number;
    }
}
