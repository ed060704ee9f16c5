package cn.mingzhang.projects;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks projects up for other capabilities. */
@Component
@Transactional(readOnly = true)
public class ProjectDirectory {

    private static final int MOST = 200;
    private static final String SUMMARY = """
            SELECT p.id, p.number, p.name, p.developer, p.division_code, d.name AS division_name, p.unit_id, p.decision_kind
              FROM project p JOIN division_as_of(:today) d ON d.code = p.division_code
            """;

    private final JdbcClient sql;
    private final Rights rights;
    private final ProjectChoices choices;
    private final OfficeClock clock;

    ProjectDirectory(JdbcClient sql, Rights rights, ProjectChoices choices, OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.choices = choices;
        this.clock = clock;
    }

    /** Who sees the register. */
    public static boolean reads(Officer officer) {
        return Rights.reads(officer);
    }

    /** Who writes in it. */
    public static boolean writes(Officer officer) {
        return Rights.writes(officer);
    }

    public static void mustRead(Officer officer) {
        Rights.mustRead(officer);
    }

    public static void mustWrite(Officer officer) {
        Rights.mustWrite(officer);
    }

    /** Whose projects an officer sees: nothing for those who do not read. */
    public Scope scope(Officer officer) {
        return rights.scope(officer);
    }

    /** The project of an address; {@link NotVisible} where this officer may not see one. */
    public ProjectSummary seen(String number, Officer officer) {
        return ProjectNumber.parse(number)
                .flatMap(parsed -> find(parsed, officer))
                .orElseThrow(() -> new NotVisible("project " + number));
    }

    /** The project whose number somebody typed; nothing where he typed none. */
    public Optional<ProjectSummary> typed(@Nullable String number, Officer officer) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        var project = ProjectNumber.parse(number).flatMap(parsed -> find(parsed, officer));
        if (project.isEmpty()) {
            throw new Unfit("project", "projects.error.unknown");
        }
        return project;
    }

    /** The card as it stands. */
    public NewProject card(ProjectNumber number, Officer officer) {
        return rights.seen(number.value(), officer).card();
    }

    /** What its card says, for a page that lays it beside something else. */
    public List<Fact> factsOf(ProjectNumber number, Officer officer) {
        var all = CardField.ALL.stream().map(CardField::property).collect(Collectors.toSet());
        return ProjectPages.facts(card(number, officer), choices.words(LocaleContextHolder.getLocale()), all);
    }

    /** 行政区划 for a select. */
    public List<Option> divisions() {
        return choices.divisions();
    }

    /** The civil-defense offices within an officer's scope, for a select. */
    public List<Option> units(Officer officer) {
        return choices.units(rights.scope(officer));
    }

    /** A unit and a project as the trail names them. */
    public String unitName(long unitId) {
        return Once.read(List.of("name of unit", unitId), () -> choices.unitName(unitId));
    }

    public String numberOf(long projectId) {
        return Once.read(List.of("number of project", projectId), () -> {
            var project = byIds(List.of(projectId)).get(projectId);
            return project == null ? "" + projectId : project.number().value();
        });
    }

    /** Lines for a select: the number as value; newest first, those that contain the text, at most two hundred. */
    public List<Option> options(Officer officer, @Nullable String text, int limit) {
        return search(officer, text, limit).stream()
                .map(found -> new Option(
                        found.number().value(), found.number() + " " + found.name() + "（" + found.developer() + "）"))
                .toList();
    }

    /** Projects whose number, name, developer, address or permit number contains the text, newest first. */
    public List<ProjectSummary> search(Officer officer, @Nullable String text, int limit) {
        var scope = rights.scope(officer);
        var filter = ProjectFilter.of(SearchText.of(text));
        return sql.sql(SUMMARY + filter.where(scope) + " ORDER BY p.number DESC LIMIT :limit")
                .params(filter.parameters(scope))
                .param("today", clock.today())
                .param("limit", Math.max(0, Math.min(MOST, limit)))
                .query(ProjectDirectory::summary)
                .list();
    }

    /** The project of a number, if this officer may see it. */
    public Optional<ProjectSummary> find(ProjectNumber number, Officer officer) {
        return Once.read(asked(number.value(), officer), () -> found(number, officer));
    }

    private static Object asked(String number, Officer officer) {
        return List.of("project", number, officer);
    }

    /** Looks many up together for a long reading ({@link Once#within}), which then finds each of them without asking again. */
    public void ahead(Collection<String> typed, Officer officer) {
        var numbers = typed.stream().map(String::strip).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return;
        }
        var found = byNumbers(numbers, officer);
        numbers.forEach(number -> Once.read(asked(number, officer), () -> Optional.ofNullable(found.get(number))));
        found.values()
                .forEach(project -> Once.read(
                        List.of("number of project", project.id()),
                        () -> project.number().value()));
    }

    private Optional<ProjectSummary> found(ProjectNumber number, Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql(SUMMARY + ProjectFilter.of(SearchText.of("")).where(scope) + " AND p.number = :number")
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .param("number", number.value())
                .query(ProjectDirectory::summary)
                .optional();
    }

    /** Those of many numbers that this officer may see. */
    public Map<String, ProjectSummary> byNumbers(Collection<String> numbers, Officer officer) {
        var scope = rights.scope(officer);
        return sql
                .sql(SUMMARY + ProjectFilter.of(SearchText.of("")).where(scope) + " AND p.number = ANY (:numbers)")
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .param("numbers", numbers.toArray(String[]::new))
                .query(ProjectDirectory::summary)
                .list()
                .stream()
                .collect(toMap(project -> project.number().value(), project -> project));
    }

    /**
     * Projects by id, whoever asks: for a record that names its project, to those who may see that record. Whether the
     * project's own page opens for them is asked with {@link #find}.
     */
    public Map<Long, ProjectSummary> byIds(Collection<Long> ids) {
        return sql
                .sql(SUMMARY + " WHERE p.id = ANY (:ids)")
                .param("today", clock.today())
                .param("ids", ids.toArray(Long[]::new))
                .query(ProjectDirectory::summary)
                .list()
                .stream()
                .collect(toMap(ProjectSummary::id, project -> project));
    }

    private static ProjectSummary summary(ResultSet row, int index) throws SQLException {
        return new ProjectSummary(
                row.getLong("id"),
                new ProjectNumber(row.getString("number")),
                row.getString("name"),
                row.getString("developer"),
                row.getString("division_code"),
                row.getString("division_name"),
                row.getLong("unit_id"),
                DecisionKind.valueOf(row.getString("decision_kind")));
    }
}
