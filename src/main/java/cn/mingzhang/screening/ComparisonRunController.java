package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 比对记录: the runs, one run, a new one. */
@Controller
@RequestMapping("/screening")
class ComparisonRunController {
    /** 遂宁、安化等地的做法：自2013年起. */
    private static final LocalDate BASELINE = LocalDate.of(2013, 1, 1);

    private static final Sorts SORTS = Sorts.first("id", "id", true);
    private static final Sheet<RunRow> RUNS = Sheet.of(
            "screening.runs",
            Column.count("id", "screening.run", RunRow::id),
            Column.text("when", "screening.askedOn", RunRow::when),
            Column.text("who", "screening.operator", RunRow::who),
            Column.text("since", "screening.since", RunRow::since),
            Column.text("version", "screening.version", RunRow::version),
            Column.count("rows", "screening.count.rows", RunRow::rows),
            Column.count("findings", "screening.count.findings", RunRow::findings),
            Column.text("state", "screening.state", RunRow::state));

    private final ComparisonRuns runs;
    private final FindingList findings;
    private final FindingBook book;
    private final ComparisonDesk desk;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    ComparisonRunController(
            ComparisonRuns runs,
            FindingList findings,
            FindingBook book,
            ComparisonDesk desk,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds,
            OfficeClock clock) {
        this.runs = runs;
        this.findings = findings;
        this.book = book;
        this.desk = desk;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
        this.clock = clock;
    }

    record RunRow(
            long id,
            String href,
            String when,
            String who,
            String since,
            String version,
            int rows,
            int findings,
            String difference,
            String state,
            String tone) {}

    @GetMapping("/runs")
    String index(HttpServletRequest request, Officer officer, Model model) {
        return page(request, null, officer, model);
    }

    private String page(HttpServletRequest request, @Nullable String error, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var rows = rows(officer);
        model.addAttribute("listing", Listing.of(rows, rows.size(), ListQuery.of(request, SORTS)));
        model.addAttribute("runs", ComparisonDesk.runs(officer));
        model.addAttribute("since", BASELINE.toString());
        model.addAttribute("error", error);
        return "screening/runs";
    }

    @GetMapping("/runs.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        exports.send(RUNS, "/screening/runs", List.of(), rows(officer), deeds.by(officer.actor()), response);
    }

    private List<RunRow> rows(Officer officer) {
        var seen = book.seen(FindingFilter.seesLeads(officer));
        return runs.all().stream()
                .map(run -> row(run, seen.getOrDefault(run.id(), FindingBook.Seen.NOTHING)))
                .toList();
    }

    private RunRow row(Run run, FindingBook.Seen seen) {
        return new RunRow(
                run.id(),
                "/screening/runs/" + run.id(),
                Dates.iso(run.askedOn()),
                run.officerName() + " " + run.officerUnit(),
                Dates.iso(run.since()),
                run.ruleVersion(),
                run.count("rows"),
                seen.findings(),
                run.state() == Run.State.DONE ? words.of("difference", seen.fresh(), seen.gone(), seen.still()) : "",
                words.of("run." + run.state()),
                run.state() == Run.State.DONE ? "good" : run.state() == Run.State.FAILED ? "bad" : "info");
    }

    @PostMapping("/runs")
    String ask(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            HttpServletRequest request,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        ComparisonDesk.mustRun(officer);
        if (since == null || since.isAfter(clock.today())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, words.of("error.since"), officer, model);
        }
        return "redirect:/screening/runs/" + desk.ask(since, officer);
    }

    @GetMapping("/runs/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var run = runs.find(id).orElseThrow(() -> new NotVisible("run " + id));
        var seen = book.seen(FindingFilter.seesLeads(officer)).getOrDefault(id, FindingBook.Seen.NOTHING);
        model.addAttribute("row", row(run, seen));
        model.addAttribute("changes", run.state() == Run.State.DONE ? changes(id, officer) : List.of());
        model.addAttribute("running", run.isRunning());
        model.addAttribute("progress", runs.progress(id).orElse(new ComparisonRuns.Progress(0, 1)));
        model.addAttribute("failure", run.failure().isEmpty() ? null : words.ofAny(run.failure()));
        model.addAttribute("inputs", run.inputs().stream().map(this::input).toList());
        model.addAttribute(
                "counts",
                Run.COUNTS.stream()
                        .filter(run.counts()::containsKey)
                        .map(name -> new Fact(
                                words.of("count." + name),
                                "" + (name.equals("findings") ? seen.findings() : run.count(name))))
                        .toList());
        model.addAttribute(
                "parameters",
                Arrays.stream(Parameter.values())
                        .filter(name -> run.parameters().containsKey(name.name()))
                        .map(name -> new Fact(
                                words.of("parameter." + name), run.parameters().get(name.name())))
                        .toList());
        return "screening/run";
    }

    record ChangeRow(String name, long count, String href) {}

    /** As many of each as this officer can open. */
    private List<ChangeRow> changes(long run, Officer officer) {
        return Arrays.stream(RunChange.values())
                .map(change -> new ChangeRow(
                        words.of("change." + change),
                        findings.count(FindingFilter.of(run, change), officer),
                        "/screening?run=" + run + "&change=" + change))
                .toList();
    }

    record InputRow(String kind, String file, String sha256, int rows, String period) {}

    private InputRow input(Run.Input input) {
        return new InputRow(
                switch (input.kind()) {
                    case "REGISTER" -> words.of("register");
                    case "FEES", "PROCUREMENTS" -> words.of("input." + input.kind());
                    default -> words.ofAny("permits.kind." + input.kind());
                },
                input.file(),
                input.sha256(),
                input.rows(),
                input.period());
    }
}
