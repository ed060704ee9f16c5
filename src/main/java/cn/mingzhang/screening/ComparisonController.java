package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.audit.History;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.matching.Pairs;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.refusals.Unfit;
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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 比对筛查: the findings, and one with both sides beside each other. */
@Controller
class ComparisonController {
    private static final Sheet<Row> SHEET = Sheet.of(
            "screening.title",
            Column.<Row>text("rule", "screening.rule", Row::rule).wide(30).always(),
            Column.text("seriousness", "screening.seriousness", Row::seriousness),
            Column.<Row>text("title", "screening.subject", Row::title).wide(36).always(),
            Column.<Row>text("developer", "screening.developer", Row::developer).wide(30),
            Column.<Row>text("unit", "screening.unit", Row::unit).wide(24),
            Column.<Row>text("said", "screening.compared", Row::said).wide(50),
            Column.<Row>text("bureaus", "screening.bureaus", Row::bureaus).wide(40),
            Column.text("state", "screening.state", Row::state),
            Column.text("problem", "subject.problem", Row::problem));

    private final FindingList findings;
    private final FindingLedger desk;
    private final ComparisonRuns runs;
    private final Pairs pairs;
    private final PermitCards permits;
    private final PermitRights rights;
    private final ProjectDirectory directory;
    private final FeeCard fees;
    private final History history;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    ComparisonController(
            FindingList findings,
            FindingLedger desk,
            ComparisonRuns runs,
            Pairs pairs,
            PermitCards permits,
            PermitRights rights,
            ProjectDirectory directory,
            FeeCard fees,
            History history,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.findings = findings;
        this.desk = desk;
        this.runs = runs;
        this.pairs = pairs;
        this.permits = permits;
        this.rights = rights;
        this.directory = directory;
        this.fees = fees;
        this.history = history;
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

    record Row(
            String href,
            String rule,
            String seriousness,
            String tone,
            String title,
            String developer,
            String unit,
            String said,
            String bureaus,
            String state,
            String stateTone,
            boolean fresh,
            boolean lead,
            @Nullable String problem) {}

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

    private Listing<Row> list(ListQuery query, Officer officer) {
        var filter = FindingFilter.of(query);
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        var rows = findings.page(query, filter, officer).stream().map(this::row).toList();
        return Listing.of(rows, findings.count(filter, officer), query).saying(filter.words(words, unit));
    }

    private Row row(FindingRow finding) {
        return new Row(
                finding.href(),
                words.rule(finding.rule()),
                words.of("seriousness", finding.rule().seriousness()),
                tone(finding.rule()),
                finding.title(),
                finding.developer(),
                finding.unit(),
                words.told(finding.said()),
                String.join(
                        "；",
                        finding.authorities().stream().map(words::authority).toList()),
                words.of("state", finding.state()),
                finding.state().tone(),
                finding.fresh(),
                finding.rule().isLead(),
                finding.problem());
    }

    private static String tone(Detection rule) {
        return switch (rule.seriousness()) {
            case HIGH -> "bad";
            case MIDDLE -> "warn";
            case LOW -> "neutral";
        };
    }

    @GetMapping("/screening/findings/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        return page(findings.seen(id, officer), null, officer, model);
    }

    private String page(FindingRow finding, @Nullable String error, Officer officer, Model model) {
        model.addAttribute("row", row(finding));
        model.addAttribute("id", finding.id());
        model.addAttribute("compares", words.of("compares." + finding.rule().name()));
        model.addAttribute("clause", words.of("clause." + finding.rule().name()));
        model.addAttribute("facts", words.facts(finding.said()));
        model.addAttribute(
                "bureaus", finding.authorities().stream().map(words::authority).toList());
        model.addAttribute("cards", permits.cards(finding.permits()));
        model.addAttribute("projectNumber", finding.projectNumber());
        model.addAttribute(
                "project",
                finding.projectNumber() == null
                        ? null
                        : directory.factsOf(new ProjectNumber(finding.projectNumber()), officer));
        model.addAttribute("fee", fees.of(finding));
        var open = finding.state() == FindingRow.State.OPEN || finding.state() == FindingRow.State.PROPOSED;
        var logs = open && !finding.rule().isLead() && FindingLedger.logs(officer);
        model.addAttribute("logs", logs);
        model.addAttribute("dismisses", finding.state() == FindingRow.State.OPEN && DismissalDesk.proposes(officer));
        model.addAttribute("items", logs ? desk.items(finding.problemClass()) : List.of());
        model.addAttribute(
                "registers", finding.rule().isLead() && officer.inOwnRight().holds(Post.CLUE_KEEPER));
        model.addAttribute("error", error);
        model.addAttribute("problemHref", finding.problem() == null ? null : "/problems/" + finding.problem());
        model.addAttribute(
                "history",
                history.of(new Subject("screening-finding", "" + finding.id()), LocaleContextHolder.getLocale()));
        return "screening/finding";
    }

    @PostMapping("/screening/findings/{id:\\d{1,18}}/problem")
    String log(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var finding = findings.seen(id, officer);
        try {
            return "redirect:/problems/" + desk.log(id, item, officer);
        } catch (Unfit unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(finding, words.of("error.item"), officer, model);
        }
    }

    @PostMapping("/screening/findings/{id:\\d{1,18}}/ledger")
    String attach(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var finding = findings.seen(id, officer);
        if (!number.strip().matches("[0-9]{4}-[0-9]{4,6}")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(finding, words.of("error.problem"), officer, model);
        }
        desk.attach(id, ProblemNumber.fromAddress(number.strip()), officer);
        return "redirect:/screening/findings/" + id;
    }
}
