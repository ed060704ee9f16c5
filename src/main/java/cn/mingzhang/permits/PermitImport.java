package cn.mingzhang.permits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportGroup;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Sheet;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of list, by workbook. */
class PermitImport implements ImportKind {
    private final PermitKind kind;
    private final Permits permits;
    private final PermitRows rows;
    private final PermitRights rights;
    private final ProjectDirectory directory;
    private final Registry registry;
    private final JdbcClient sql;
    private final OfficeClock clock;

    private PermitImport(
            PermitKind kind,
            Permits permits,
            PermitRows rows,
            PermitRights rights,
            ProjectDirectory directory,
            Registry registry,
            JdbcClient sql,
            OfficeClock clock) {
        this.kind = kind;
        this.permits = permits;
        this.rows = rows;
        this.rights = rights;
        this.directory = directory;
        this.registry = registry;
        this.sql = sql;
        this.clock = clock;
    }

    /** Five lists, five kinds of import. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        private final Permits permits;
        private final PermitRows rows;
        private final PermitRights rights;
        private final ProjectDirectory directory;
        private final Registry registry;

        Kinds(Permits permits, PermitRows rows, PermitRights rights, ProjectDirectory directory, Registry registry) {
            this.permits = permits;
            this.rows = rows;
            this.rights = rights;
            this.directory = directory;
            this.registry = registry;
        }

        @Bean
        PermitImport planningPermits(JdbcClient sql, OfficeClock clock) {
            return of(PermitKind.PLANNING, sql, clock);
        }

        @Bean
        PermitImport constructionPermits(JdbcClient sql, OfficeClock clock) {
            return of(PermitKind.CONSTRUCTION, sql, clock);
        }

        @Bean
        PermitImport completionFilings(JdbcClient sql, OfficeClock clock) {
            return of(PermitKind.COMPLETION, sql, clock);
        }

        @Bean
        PermitImport firstRegistrations(JdbcClient sql, OfficeClock clock) {
            return of(PermitKind.REGISTRATION, sql, clock);
        }

        @Bean
        PermitImport feePayments(JdbcClient sql, OfficeClock clock) {
            return of(PermitKind.PAYMENT, sql, clock);
        }

        private PermitImport of(PermitKind kind, JdbcClient sql, OfficeClock clock) {
            return new PermitImport(kind, permits, rows, rights, directory, registry, sql, clock);
        }
    }

    @Override
    public String name() {
        return kind.address();
    }

    @Override
    public Sheet<?> sheet() {
        return PermitSheets.OF.get(kind);
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return PermitRights.receives(officer);
    }

    @Override
    public ImportGroup group() {
        return ImportGroup.LISTS;
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of(
                "division", directory.divisions().stream().map(Option::label).toList());
    }

    @Override
    public Reading begin(Officer officer) {
        return begin(officer, 0);
    }

    @Override
    public Reading begin(Officer officer, long job) {
        var today = clock.today();
        var offices = new PermitCells.Offices(directory.divisions(), registry.civilDefenseUnits(today));
        return new PermitReading(
                kind, permits, rows, new PermitCells(kind, offices), rights.scope(officer), officer, job, clock);
    }

    @Override
    public int takeBack(long job) {
        return sql.sql("SELECT undo_imported_permits(:job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    @Override
    public String href(String number) {
        return "/permits/" + number;
    }
}
