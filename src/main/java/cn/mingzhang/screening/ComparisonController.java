package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.matching.Pairs;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 比对筛查: the findings. */
@Controller
class ComparisonController {
    private static final Sheet<FindingPages.Row> SHEET = Sheet.of(
            "screening.title",
            Column.<FindingPages.Row>text("rule", "screening.rule", FindingPages.Row::rule)
                    .wide(30)
                    .always(),
            Column.text("seriousness", "screening.seriousness", FindingPages.Row::seriousness),
            Column.<FindingPages.Row>text("title", "screening.subject", FindingPages.Row::title)
                    .wide(36)
                    .always(),
            Column.<FindingPages.Row>text("developer", "screening.developer", FindingPages.Row::developer)
                    .wide(30),
            Column.<FindingPages.Row>text("unit", "screening.unit", FindingPages.Row::unit)
                    .wide(24),
            Column.<FindingPages.Row>text("said", "screening.compared", FindingPages.Row::said)
                    .wide(50),
            Column.<FindingPages.Row>text("bureaus", "screening.bureaus", FindingPages.Row::bureaus)
                    .wide(40),
            Column.text("state", "screening.state", FindingPages.Row::state),
            Column.text("problem", "subject.problem", FindingPages.Row::problem));

    private final FindingList findings;
    private final FindingPages pages;
    private final ComparisonRuns runs;
    private final Pairs pairs;
    private final PermitRights rights;
    private final ProjectDirectory directory;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    ComparisonController(
            FindingList findings,
            FindingPages pages,
            ComparisonRuns runs,
            Pairs pairs,
            PermitRights rights,
            ProjectDirectory directory,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.findings = findings;
        this.pages = pages;
        this.runs = runs;
        this.pairs = pairs;
        this.rights = rights;
        this.directory = directory;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section screeningInNavigation() {
            return new Section("screening", "/screening", "screening.title", 36, ProjectDirectory::reads);
        }
    }

    /** @param run null before the first */
    record Head(
            @Nullable String run,
            String when,
            long waiting,
            int questions,
            boolean runs,
            boolean leads,
            boolean judges) {}

    @GetMapping("/screening")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, FindingList.SORTS);
        model.addAttribute("listing", list(query, officer));
        model.addAttribute("filter", FindingFilter.of(query));
        model.addAttribute("units", directory.units(officer));
        model.addAttribute("rules", rules(officer));
        model.addAttribute("states", words.options("state", FindingRow.State.values()));
        model.addAttribute("levels", words.options("seriousness", Detection.Seriousness.values()));
        model.addAttribute(
                "columns", List.of(new Option("unit", words.of("unit")), new Option("said", words.of("compared"))));
        model.addAttribute("head", head(officer));
        return "screening/index";
    }

    private Head head(Officer officer) {
        var last = runs.last();
        return new Head(
                last.map(run -> "/screening/runs/" + run.id()).orElse(null),
                last.map(run -> words.of("lastRun", "" + run.id(), Dates.day(run.askedOn()), run.officerName()))
                        .orElse(words.of("noRun")),
                pairs.waiting(rights.scope(officer)),
                last.map(run -> run.count("questions")).orElse(0),
                ComparisonDesk.runs(officer),
                FindingFilter.seesLeads(officer),
                officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT));
    }

    private List<Option> rules(Officer officer) {
        return Arrays.stream(Detection.values())
                .filter(rule -> !rule.isLead() || FindingFilter.seesLeads(officer))
                .map(rule -> new Option(rule.name(), words.rule(rule)))
                .toList();
    }

    @GetMapping("/screening.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, FindingList.SORTS);
        exports.send(SHEET, query, window -> list(window, officer), deeds.by(officer.actor()), response);
    }

    private Listing<FindingPages.Row> list(ListQuery query, Officer officer) {
        var filter = FindingFilter.of(query);
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        var rows =
                findings.page(query, filter, officer).stream().map(pages::row).toList();
        return Listing.of(rows, findings.count(filter, officer), query).saying(filter.words(words, unit));
    }
}
