package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 排除的提出与答复, singly or by pattern. */
@Controller
class DismissalController {
    private static final Sorts SORTS = Sorts.first("id", "id", true);
    private static final Sheet<DismissalPages.Row> SHEET = Sheet.of(
            "screening.dismissals",
            Column.<DismissalPages.Row>text("what", "screening.dismissal.what", DismissalPages.Row::what)
                    .wide(60)
                    .always(),
            Column.<DismissalPages.Row>text("reason", "screening.reason", DismissalPages.Row::reason)
                    .wide(50),
            Column.count("covered", "screening.covered", DismissalPages.Row::covered),
            Column.text("proposed", "screening.proposed", DismissalPages.Row::proposed),
            Column.text("state", "screening.state", DismissalPages.Row::state),
            Column.text("answered", "screening.answered", DismissalPages.Row::answered));

    private final DismissalPages pages;
    private final DismissalDesk desk;
    private final ProjectDirectory directory;
    private final SigningProof proof;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    DismissalController(
            DismissalPages pages,
            DismissalDesk desk,
            ProjectDirectory directory,
            SigningProof proof,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.pages = pages;
        this.desk = desk;
        this.directory = directory;
        this.proof = proof;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/screening/dismissals")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, SORTS);
        var rows = pages.rows(waiting(query), officer);
        var said = waiting(query) ? List.of(words.of("bucket.dismissals")) : List.<String>of();
        model.addAttribute("listing", Listing.of(rows, rows.size(), query).saying(said));
        model.addAttribute("proposes", DismissalDesk.proposes(officer));
        return "screening/dismissals";
    }

    @GetMapping("/screening/dismissals.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var rows = pages.rows(waiting(ListQuery.of(request, SORTS)), officer);
        exports.send(SHEET, "/screening/dismissals", List.of(), rows, deeds.by(officer.actor()), response);
    }

    private static boolean waiting(ListQuery query) {
        return ScreeningWaiting.DISMISSALS.equals(query.word("bucket"));
    }

    @GetMapping("/screening/dismissals/new")
    String blank(
            @RequestParam(required = false) @Nullable Long finding,
            @RequestParam(required = false) @Nullable Detection rule,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String developer,
            @RequestParam(required = false) @Nullable String words,
            Officer officer,
            Model model) {
        DismissalDesk.mustPropose(officer);
        model.addAttribute("form", new DismissalForm(finding, rule, unit, developer, words, null));
        return form(finding, officer, model);
    }

    @PostMapping("/screening/dismissals")
    String propose(
            @Valid @ModelAttribute("form") DismissalForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        DismissalDesk.mustPropose(officer);
        if (!errors.hasErrors()) {
            try {
                if (preview && form.finding() == null) {
                    pages.show(desk.rows(form, officer), model);
                    return form(null, officer, model);
                }
                desk.propose(form, officer);
                return "redirect:/screening/dismissals";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form.finding(), officer, model);
    }

    private String form(@Nullable Long finding, Officer officer, Model model) {
        model.addAttribute("single", finding != null);
        model.addAttribute(
                "rules",
                words.choices(
                        "choose",
                        Arrays.stream(Detection.values())
                                .filter(rule -> !rule.isLead() || FindingFilter.seesLeads(officer))
                                .map(rule -> new Option(rule.name(), words.rule(rule)))
                                .toList()));
        model.addAttribute("units", words.choices("anywhere", directory.units(officer)));
        model.addAttribute("back", finding == null ? "/screening/dismissals" : "/screening/findings/" + finding);
        return "screening/dismissal-new";
    }

    @GetMapping("/screening/dismissals/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        var one = desk.toAnswer(id, officer);
        model.addAttribute("form", new AnswerForm(null, "", null));
        return answerForm(one, officer, model);
    }

    @PostMapping("/screening/dismissals/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var one = desk.toAnswer(id, officer);
        var seen = Version.of(version, "dismissal");
        try {
            if (!errors.hasErrors()) {
                desk.mustFit(one, form, officer);
            }
            if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
                desk.answer(id, form, seen, officer);
                return "redirect:/screening/dismissals";
            }
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(one, officer, model);
    }

    private String answerForm(Dismissals.Dismissal one, Officer officer, Model model) {
        var rows = desk.rows(one, officer);
        pages.show(rows, model);
        model.addAttribute("version", DismissalDesk.version(rows));
        model.addAttribute("action", "/screening/dismissals/" + one.id());
        model.addAttribute(
                "facts",
                List.of(
                        new Fact(words.of("dismissal.what"), pages.what(one)),
                        new Fact(words.of("covered"), "" + rows.size()),
                        new Fact(words.of("reason"), one.reason()),
                        new Fact(
                                words.of("proposed"),
                                one.proposerName() + " " + Objects.toString(Dates.day(one.proposedOn()), ""))));
        model.addAttribute(
                "answers", List.of(new Option("true", words.of("agree")), new Option("false", words.of("refuse"))));
        return "screening/dismissal";
    }
}
