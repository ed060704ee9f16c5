package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportGroup;
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
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final OpeningWords words;
    private final Validator validator;
    private final JdbcClient sql;
    private final OfficeClock clock;

    private OpeningImport(
            EntryKind kind,
            OpeningDesk desk,
            OpeningWindow window,
            ProjectDirectory directory,
            OpeningWords words,
            Validator validator,
            JdbcClient sql,
            OfficeClock clock) {
        this.kind = kind;
        this.desk = desk;
        this.window = window;
        this.directory = directory;
        this.words = words;
        this.validator = validator;
        this.sql = sql;
        this.clock = clock;
    }

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
            return new OpeningImport(EntryKind.CLOSURE, desk, window, directory, words, validator, sql, clock);
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
            return new OpeningImport(EntryKind.BALANCE, desk, window, directory, words, validator, sql, clock);
        }

        @Bean
        ImportKind openingSeries(
                OpeningDesk desk,
                OpeningWindow window,
                ProjectDirectory directory,
                OpeningWords words,
                Validator validator,
                JdbcClient sql,
                OfficeClock clock) {
            return new OpeningImport(EntryKind.SERIES, desk, window, directory, words, validator, sql, clock);
        }
    }

    @Override
    public String name() {
        return switch (kind) {
            case CLOSURE -> "opening-closures";
            case BALANCE -> "opening-balances";
            case SERIES -> "opening-series";
        };
    }

    @Override
    public Sheet<?> sheet() {
        return OpeningSheets.of(kind);
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return EntryStep.RECORD.isBy(officer) && !window.isClosed();
    }

    @Override
    public ImportGroup group() {
        return ImportGroup.OPENING;
    }

    @Override
    public String list() {
        return "/opening?kind=" + kind;
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return switch (kind) {
            case CLOSURE ->
                Map.of(
                        "unit", labels(directory.units(officer)),
                        "group", labels(OpeningController.groups(words)));
            case BALANCE -> Map.of();
            case SERIES -> Map.of("unit", labels(directory.units(officer)));
        };
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public Reading begin(Officer officer) {
        var names =
                new Names().know("unit", directory.units(officer)).know("group", () -> OpeningController.groups(words));
        return new OpeningReading(
                kind, OpeningSheets.of(kind), names, validator, desk, directory, officer, clock.today());
    }

    @Override
    public int takeBack(long job) {
        return sql.sql("SELECT undo_imported_opening(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String subject() {
        return OpeningHolder.KIND;
    }

    @Override
    public String href(String number) {
        return "/opening/" + number;
    }
}
