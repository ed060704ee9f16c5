package cn.mingzhang.visits;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was found and suggested: small forms, one for each deed. */
@Controller
@RequestMapping("/visits" + VisitController.ONE)
class VisitFindingController {
    private static final List<String> OUTCOMES = List.of("ADOPTED", "PARTLY", "NOT_ADOPTED", "PASSED_ON");

    private final VisitFindingDesk findings;
    private final VisitDesk desk;
    private final VisitRecords records;
    private final ProblemBriefs briefs;
    private final VisitWords words;

    VisitFindingController(
            VisitFindingDesk findings, VisitDesk desk, VisitRecords records, ProblemBriefs briefs, VisitWords words) {
        this.findings = findings;
        this.desk = desk;
        this.records = records;
        this.briefs = briefs;
        this.words = words;
    }

    /** @param head whose suggestion, which line, which item or which outcome */
    record Form(
            @Size(max = 100, message = "{projects.error.long}") @Nullable
            String head,

            @NotBlank(message = "{visits.error.words}") @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String said) {
        Form {
            head = head == null ? "" : head.replace("\0", "").strip();
            said = PlanForm.text(said);
        }
    }

    /** What this small form is for. */
    private record Sheet(
            String key, String action, @Nullable List<Option> heads) {}

    @GetMapping("/findings/new")
    String finding(@PathVariable long id, Officer officer, Model model) {
        var visit = desk.working(id, officer);
        model.addAttribute("form", new Form("", ""));
        return page(visit, finding(visit), model);
    }

    @PostMapping("/findings")
    String find(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = desk.working(id, officer);
        var line = String.valueOf(form.head()).matches("\\d{1,6}") ? Integer.valueOf(form.head()) : null;
        return done(
                visit,
                finding(visit),
                errors,
                () -> findings.find(id, line, String.valueOf(form.said()), officer),
                model,
                response);
    }

    private Sheet finding(Visit visit) {
        var lines = records.lines(visit.id()).stream()
                .map(line -> new Option("" + line.ordinal(), line.ordinal() + " " + line.words()))
                .toList();
        return new Sheet("finding", visit.href() + "/findings", words.choices("line.none", lines));
    }

    @GetMapping("/findings/{ordinal:\\d{1,6}}/problem")
    String problem(@PathVariable long id, @PathVariable int ordinal, Officer officer, Model model) {
        var visit = desk.seen(id, officer);
        var finding = findings.toLog(visit, ordinal, officer);
        model.addAttribute("form", new Form("", finding.words()));
        return page(visit, log(visit, ordinal), model);
    }

    @PostMapping("/findings/{ordinal:\\d{1,6}}/problem")
    String log(
            @PathVariable long id,
            @PathVariable int ordinal,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = desk.seen(id, officer);
        findings.toLog(visit, ordinal, officer);
        try {
            return "redirect:/problems/" + findings.log(id, ordinal, String.valueOf(form.head()), officer);
        } catch (Unfit unfit) {
            errors.rejectValue("head", unfit.getDefaultMessage(), unfit.getArguments(), null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, log(visit, ordinal), model);
    }

    private Sheet log(Visit visit, int ordinal) {
        return new Sheet(
                "log", visit.href() + "/findings/" + ordinal + "/problem", words.choices("choose", briefs.items()));
    }

    @GetMapping("/suggestions/new")
    String suggestion(@PathVariable long id, Officer officer, Model model) {
        var visit = suggesting(id, officer);
        model.addAttribute("form", new Form("", ""));
        return page(visit, suggestion(visit), model);
    }

    @PostMapping("/suggestions")
    String suggest(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = suggesting(id, officer);
        if (String.valueOf(form.head()).isBlank()) {
            errors.rejectValue("head", "visits.error.from");
        }
        return done(
                visit,
                suggestion(visit),
                errors,
                () -> findings.suggest(id, String.valueOf(form.head()), String.valueOf(form.said()), officer),
                model,
                response);
    }

    private Visit suggesting(long id, Officer officer) {
        var visit = desk.seen(id, officer);
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("suggestion of visit " + id);
        }
        if (visit.begunOn() == null || visit.state() == VisitState.CLOSED) {
            throw new Conflict("visit " + id + " is " + visit.state());
        }
        return visit;
    }

    private static Sheet suggestion(Visit visit) {
        return new Sheet("suggestion", visit.href() + "/suggestions", null);
    }

    @GetMapping("/suggestions/{ordinal:\\d{1,6}}/disposition")
    String disposition(@PathVariable long id, @PathVariable int ordinal, Officer officer, Model model) {
        var visit = desk.seen(id, officer);
        findings.toDispose(visit, ordinal, officer);
        model.addAttribute("form", new Form("", ""));
        return page(visit, disposition(visit, ordinal), model);
    }

    @PostMapping("/suggestions/{ordinal:\\d{1,6}}/disposition")
    String dispose(
            @PathVariable long id,
            @PathVariable int ordinal,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = desk.seen(id, officer);
        findings.toDispose(visit, ordinal, officer);
        var outcome = String.valueOf(form.head());
        if (!OUTCOMES.contains(outcome)) {
            errors.rejectValue("head", "visits.error.choose");
        }
        return done(
                visit,
                disposition(visit, ordinal),
                errors,
                () -> findings.dispose(id, ordinal, outcome, String.valueOf(form.said()), officer),
                model,
                response);
    }

    private Sheet disposition(Visit visit, int ordinal) {
        var outcomes = OUTCOMES.stream()
                .map(one -> new Option(one, words.of("outcome." + one)))
                .toList();
        return new Sheet(
                "disposition",
                visit.href() + "/suggestions/" + ordinal + "/disposition",
                words.choices("choose", outcomes));
    }

    private String done(
            Visit visit, Sheet sheet, BindingResult errors, Runnable deed, Model model, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                deed.run();
                return "redirect:" + visit.href() + "#" + sheet.key() + "s";
            } catch (Unfit unfit) {
                errors.reject(unfit.getDefaultMessage(), unfit.getArguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, sheet, model);
    }

    private String page(Visit visit, Sheet sheet, Model model) {
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        model.addAttribute("action", sheet.action());
        model.addAttribute("deed", words.of("small." + sheet.key()));
        model.addAttribute("lead", words.of("small." + sheet.key() + ".lead"));
        model.addAttribute("headLabel", words.of("small." + sheet.key() + ".head"));
        model.addAttribute("heads", sheet.heads());
        model.addAttribute("fixed", sheet.key().equals("log"));
        return "visits/small";
    }
}
