package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitRights;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 比对记录: the runs, one run, a new one; the table of the rules; the questions that a run left. */
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
    private static final Sheet<QuestionRow> QUESTIONS = Sheet.of(
            "screening.questions",
            Column.<QuestionRow>text("number", "permits.number", QuestionRow::number)
                    .wide(24),
            Column.<QuestionRow>text("name", "permits.name", QuestionRow::name).wide(40),
            Column.<QuestionRow>text("developer", "permits.developer", QuestionRow::developer)
                    .wide(32),
            Column.<QuestionRow>text("asked", "screening.asked", QuestionRow::asked)
                    .wide(40));

    private final ComparisonRuns runs;
    private final ComparisonDesk desk;
    private final RuleData data;
    private final PermitRights rights;
    private final JdbcClient sql;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    ComparisonRunController(
            ComparisonRuns runs,
            ComparisonDesk desk,
            RuleData data,
            PermitRights rights,
            JdbcClient sql,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds,
            OfficeClock clock) {
        this.runs = runs;
        this.desk = desk;
        this.data = data;
        this.rights = rights;
        this.sql = sql;
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
        var rows = rows();
        model.addAttribute("listing", Listing.of(rows, rows.size(), ListQuery.of(request, SORTS)));
        model.addAttribute("runs", ComparisonDesk.runs(officer));
        model.addAttribute("since", BASELINE.toString());
        model.addAttribute("error", error);
        return "screening/runs";
    }

    @GetMapping("/runs.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        exports.send(RUNS, "/screening/runs", List.of(), rows(), deeds.by(officer.actor()), response);
    }

    private List<RunRow> rows() {
        return runs.all().stream().map(this::row).toList();
    }

    private RunRow row(Run run) {
        return new RunRow(
                run.id(),
                "/screening/runs/" + run.id(),
                Dates.iso(run.askedOn()),
                run.officerName() + " " + run.officerUnit(),
                Dates.iso(run.since()),
                run.ruleVersion(),
                run.count("rows"),
                run.count("findings"),
                run.state() == Run.State.DONE
                        ? words.of("difference", run.count("fresh"), run.count("gone"), run.count("still"))
                        : "",
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
        model.addAttribute("row", row(run));
        model.addAttribute("running", run.isRunning());
        model.addAttribute("progress", runs.progress(id).orElse(new ComparisonRuns.Progress(0, 1)));
        model.addAttribute("failure", run.failure().isEmpty() ? null : words.ofAny(run.failure()));
        model.addAttribute("inputs", run.inputs().stream().map(this::input).toList());
        model.addAttribute(
                "counts",
                run.counts().entrySet().stream()
                        .map(count -> new Fact(words.of("count." + count.getKey()), "" + count.getValue()))
                        .toList());
        model.addAttribute(
                "parameters",
                run.parameters().entrySet().stream()
                        .map(value -> new Fact(words.of("parameter." + value.getKey()), value.getValue()))
                        .toList());
        return "screening/run";
    }

    record InputRow(String kind, String file, String sha256, int rows, String period) {}

    private InputRow input(Run.Input input) {
        return new InputRow(
                input.kind().equals("REGISTER") ? words.of("register") : words.ofAny("permits.kind." + input.kind()),
                input.file(),
                input.sha256(),
                input.rows(),
                input.period());
    }

    record RuleRow(
            String code,
            String name,
            String compares,
            String clause,
            String problemClass,
            String seriousness,
            String tone,
            boolean lead) {}

    @GetMapping("/rules")
    String rules(Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        model.addAttribute(
                "rules",
                Arrays.stream(Detection.values())
                        .map(rule -> new RuleRow(
                                rule.code(),
                                words.of("rule." + rule.name()),
                                words.of("compares." + rule.name()),
                                words.of("clause." + rule.name()),
                                rule.problemClass(),
                                words.of("seriousness", rule.seriousness()),
                                switch (rule.seriousness()) {
                                    case HIGH -> "bad";
                                    case MIDDLE -> "warn";
                                    case LOW -> "neutral";
                                },
                                rule.isForDisciplineOnly()))
                        .toList());
        model.addAttribute(
                "values", data.values(clock.today()).stream().map(this::value).toList());
        model.addAttribute(
                "exemptions", data.exemptions().stream().map(this::exemption).toList());
        return "screening/rules";
    }

    record DataRow(String name, String value, String from, String source, boolean verified) {}

    private DataRow value(RuleData.Value value) {
        return new DataRow(
                words.of("parameter." + value.name()),
                value.shown(),
                Dates.iso(value.validFrom()),
                value.source(),
                value.verified());
    }

    private DataRow exemption(cn.mingzhang.obligation.Exemption exemption) {
        return new DataRow(
                words.of("ground." + exemption.ground()),
                "",
                Dates.iso(exemption.validFrom())
                        + (exemption.validTo() == null ? "" : " – " + Dates.iso(exemption.validTo())),
                exemption.source(),
                exemption.verified());
    }

    record QuestionRow(String href, String number, String name, String developer, String asked) {}

    private record Found(long id, String number, String name, String developer, String questions) {}

    @GetMapping("/questions")
    String questions(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        model.addAttribute("listing", asked(ListQuery.of(request, SORTS), officer));
        return "screening/questions";
    }

    @GetMapping("/questions.xlsx")
    void questionFile(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, SORTS);
        exports.send(QUESTIONS, query, window -> asked(window, officer), deeds.by(officer.actor()), response);
    }

    private static final String OF_LAST = " FROM screening_question q JOIN permit p ON p.id = q.permit_id"
            + " WHERE q.run_id = (SELECT max(id) FROM screening_run WHERE state = 'DONE') AND (:everything OR q.unit_id = ANY (:units))";

    private Listing<QuestionRow> asked(ListQuery query, Officer officer) {
        var scope = rights.scope(officer);
        var total = sql.sql("SELECT count(*)" + OF_LAST)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
        var rows = sql.sql("SELECT p.id, p.number, p.name, p.developer, array_to_string(q.questions, ',') AS questions"
                        + OF_LAST + " ORDER BY p.id LIMIT :size OFFSET :offset")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Found.class)
                .list();
        return Listing.of(
                rows.stream()
                        .map(found -> new QuestionRow(
                                "/permits/" + found.id(),
                                found.number(),
                                found.name(),
                                found.developer(),
                                String.join(
                                        "；",
                                        Arrays.stream(found.questions().split(","))
                                                .map(asked -> words.of("question." + asked))
                                                .toList())))
                        .toList(),
                total,
                query);
    }
}
