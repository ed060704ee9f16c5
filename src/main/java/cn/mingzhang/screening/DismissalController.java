package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
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
    private static final Sheet<Row> SHEET = Sheet.of(
            "screening.dismissals",
            Column.<Row>text("what", "screening.dismissal.what", Row::what)
                    .wide(60)
                    .always(),
            Column.<Row>text("reason", "screening.reason", Row::reason).wide(50),
            Column.count("covered", "screening.covered", Row::covered),
            Column.text("proposed", "screening.proposed", Row::proposed),
            Column.text("state", "screening.state", Row::state),
            Column.text("answered", "screening.answered", Row::answered));

    private final Dismissals dismissals;
    private final DismissalDesk desk;
    private final ProjectDirectory directory;
    private final SigningProof proof;
    private final ScreeningWords words;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    DismissalController(
            Dismissals dismissals,
            DismissalDesk desk,
            ProjectDirectory directory,
            SigningProof proof,
            ScreeningWords words,
            Exports exports,
            ExportDeeds deeds,
            OfficeClock clock) {
        this.dismissals = dismissals;
        this.desk = desk;
        this.directory = directory;
        this.proof = proof;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
        this.clock = clock;
    }

    record Row(
            String what,
            String reason,
            int covered,
            String proposed,
            String state,
            String tone,
            String answered,
            @Nullable String href) {}

    @GetMapping("/screening/dismissals")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var rows = rows(officer);
        model.addAttribute("listing", Listing.of(rows, rows.size(), ListQuery.of(request, SORTS)));
        model.addAttribute("proposes", DismissalDesk.proposes(officer));
        return "screening/dismissals";
    }

    @GetMapping("/screening/dismissals.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        exports.send(SHEET, "/screening/dismissals", List.of(), rows(officer), deeds.by(officer.actor()), response);
    }

    private List<Row> rows(Officer officer) {
        var scope = directory.scope(officer);
        return dismissals.all(clock.today()).stream()
                .filter(one -> !one.detection().isForDisciplineOnly() || FindingFilter.seesLeads(officer))
                .filter(one -> scope.everything() || one.unitId() != null && scope.covers(one.unitId()))
                .map(one -> row(one, officer))
                .toList();
    }

    private Row row(Dismissals.Dismissal one, Officer officer) {
        var state = one.accepted() == null ? "waiting" : one.accepted() ? "agreed" : "refused";
        var answerable = one.accepted() == null && DismissalDesk.answers(officer) && one.proposerId() != officer.id();
        return new Row(
                what(one),
                one.reason(),
                one.covered(),
                one.proposerName() + " " + Dates.iso(one.proposedOn()),
                words.of("dismissal." + state),
                one.accepted() == null ? "warn" : one.accepted() ? "good" : "neutral",
                one.answerer() == null ? "" : one.answerer() + " " + Dates.iso(one.answeredOn()),
                answerable ? "/screening/dismissals/" + one.id() : null);
    }

    private String what(Dismissals.Dismissal one) {
        var parts = new ArrayList<String>();
        parts.add(words.rule(one.detection()));
        for (var part : new String[] {one.title(), one.unit(), one.developer(), one.words()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(" · ", parts);
    }

    @GetMapping("/screening/dismissals/new")
    String blank(@RequestParam(required = false) @Nullable Long finding, Officer officer, Model model) {
        DismissalDesk.mustPropose(officer);
        model.addAttribute("form", new DismissalForm(finding, null, null, null, null, null));
        return form(finding, officer, model);
    }

    @PostMapping("/screening/dismissals")
    String propose(
            @Valid @ModelAttribute("form") DismissalForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        DismissalDesk.mustPropose(officer);
        if (!errors.hasErrors()) {
            try {
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
                                .filter(rule -> !rule.isForDisciplineOnly() || FindingFilter.seesLeads(officer))
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
        return answerForm(one, model);
    }

    @PostMapping("/screening/dismissals/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var one = desk.toAnswer(id, officer);
        try {
            if (!errors.hasErrors()) {
                desk.mustFit(one, form, officer);
            }
            if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
                desk.answer(id, form, officer);
                return "redirect:/screening/dismissals";
            }
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(one, model);
    }

    private String answerForm(Dismissals.Dismissal one, Model model) {
        model.addAttribute("action", "/screening/dismissals/" + one.id());
        model.addAttribute(
                "facts",
                List.of(
                        new Fact(words.of("dismissal.what"), what(one)),
                        new Fact(words.of("covered"), "" + one.covered()),
                        new Fact(words.of("reason"), one.reason()),
                        new Fact(
                                words.of("proposed"),
                                one.proposerName() + " " + Objects.toString(Dates.day(one.proposedOn()), ""))));
        model.addAttribute(
                "answers", List.of(new Option("true", words.of("agree")), new Option("false", words.of("refuse"))));
        return "screening/dismissal";
    }
}
