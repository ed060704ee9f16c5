package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects by number, name, developer, address and the numbers of their permits, with the conditions of the register's list. */
@Component
class ProjectsFound implements Findable {
    private static final String KEYS =
            "SELECT p.id, p.number, p.number = upper(:text) OR p.project_code = upper(:text) AS exact FROM project p";
    private static final String ROWS = """
            SELECT page.found, p.number, p.name, p.developer, d.name AS division, p.decision_kind
              FROM (%s) page JOIN project p ON p.id = page.id JOIN division_as_of(:today) d ON d.code = p.division_code
             ORDER BY page.exact DESC NULLS LAST, page.number DESC
            """;

    private final JdbcClient sql;
    private final Rights rights;
    private final OfficeClock clock;
    private final MessageSource messages;

    ProjectsFound(JdbcClient sql, Rights rights, OfficeClock clock, MessageSource messages) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
        this.messages = messages;
    }

    private record Row(
            long found, String number, String name, String developer, String division, DecisionKind decisionKind) {}

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!Rights.reads(officer)) {
            return Optional.empty();
        }
        var scope = rights.scope(officer);
        var filter = ProjectFilter.of(text);
        var few = Findable.few(KEYS + filter.where(scope), "exact DESC NULLS LAST, number DESC");
        var rows = sql.sql(ROWS.formatted(few))
                .params(filter.parameters(scope))
                .param("today", clock.today())
                .query(Row.class)
                .list();
        var hits = rows.stream().map(this::hit).toList();
        return Found.of("projects", 20, rows.isEmpty() ? 0 : rows.get(0).found(), hits, Found.list("/projects", text));
    }

    private Hit hit(Row row) {
        var href = "/projects/" + row.number();
        return new Hit(
                href,
                row.number(),
                row.name(),
                row.developer() + " · " + row.division(),
                new Tag(say(row.decisionKind().key()), row.decisionKind().tone()),
                null,
                List.of(
                        new Option(href, say("search.open")),
                        new Option("/problems?project=" + row.number(), say("search.problemsOf"))));
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
