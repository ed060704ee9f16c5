package cn.mingzhang.projects;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.sheets.Exports;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as a workbook: whole cards. Which rows, and in which order, the list alone decides. */
@Controller
class ProjectFileController {
    private final ProjectList list;
    private final ProjectChoices choices;
    private final Projects projects;
    private final EntityManager session;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    ProjectFileController(
            ProjectList list,
            ProjectChoices choices,
            Projects projects,
            EntityManager session,
            Rights rights,
            Exports exports,
            ExportDeeds deeds) {
        this.list = list;
        this.choices = choices;
        this.projects = projects;
        this.session = session;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/projects.xlsx")
    void file(HttpServletRequest request, Officer officer, Locale locale, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, ProjectList.SORTS);
        exports.send(
                CardSheet.SHEET, query, window -> cards(window, scope, locale), deeds.by(officer.actor()), response);
    }

    private Listing<CardSheet.Line> cards(ListQuery query, Scope scope, Locale locale) {
        var filter = ProjectFilter.of(query);
        var words = choices.words(locale);
        var found = list.page(query, filter, scope);
        var numbers = found.rows().stream().map(ProjectRow::number).toList();
        var cards = projects.findByNumberIn(numbers).stream()
                .map(project -> new CardSheet.Line(project.number().value(), project.version(), project.card(), words))
                .collect(toMap(CardSheet.Line::number, line -> line));
        // A window's cards are not kept in the session until the end of the file.
        session.clear();
        var rows = numbers.stream().map(cards::get).filter(Objects::nonNull).toList();
        return Listing.of(rows, found.total(), query).saying(filter.words(words));
    }
}
