package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.imports.Names;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Sheet;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of one kind by workbook, while the window is open. Their scans are added afterwards, one by one. */
class OpeningImport implements ImportKind {
    private final EntryKind kind;
    private final Sheet<?> sheet;
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final OpeningWords words;
    private final Validator validator;
    private final JdbcClient sql;
    private final OfficeClock clock;

    private OpeningImport(
            EntryKind kind,
            Sheet<?> sheet,
            OpeningDesk desk,
            OpeningWindow window,
            ProjectDirectory directory,
            OpeningWords words,
            Validator validator,
            JdbcClient sql,
            OfficeClock clock) {
        this.kind = kind;
        this.sheet = sheet;
        this.desk = desk;
        this.window = window;
        this.directory = directory;
        this.words = words;
        this.validator = validator;
        this.sql = sql;
        this.clock = clock;
    }

    /** Document series are few, and each is confirmed by itself: they are typed. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ImportKind openingClosures(
                OpeningDesk desk,
                OpeningWindow window,
                ProjectDirectory directory,
                OpeningWords words,
                Validator validator,
                JdbcClient sql,
                OfficeClock clock) {
            return new OpeningImport(
                    EntryKind.CLOSURE, OpeningSheets.CLOSURES, desk, window, directory, words, validator, sql, clock);
        }

        @Bean
        ImportKind openingBalances(
                OpeningDesk desk,
                OpeningWindow window,
                ProjectDirectory directory,
                OpeningWords words,
                Validator validator,
                JdbcClient sql,
                OfficeClock clock) {
            return new OpeningImport(
                    EntryKind.BALANCE, OpeningSheets.BALANCES, desk, window, directory, words, validator, sql, clock);
        }
    }

    @Override
    public String name() {
        return kind == EntryKind.CLOSURE ? "opening-closures" : "opening-balances";
    }

    @Override
    public Sheet<?> sheet() {
        return sheet;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return EntryStep.RECORD.isBy(officer) && !window.isClosed();
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return kind == EntryKind.BALANCE
                ? Map.of()
                : Map.of(
                        "unit", labels(directory.units(officer)),
                        "group", labels(OpeningController.groups(words)));
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public Reading begin(Officer officer) {
        var names =
                new Names().know("unit", directory.units(officer)).know("group", () -> OpeningController.groups(words));
        return new OpeningReading(kind, sheet, names, validator, desk, directory, officer, clock.today());
    }

    @Override
    public int takeBack(long job) {
        return sql.sql("SELECT undo_imported_opening(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String href(String number) {
        return "/opening/" + number;
    }
}
