package cn.mingzhang.submissions;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months that are due and were filed, and one month of one template. */
@Controller
class SubmissionController {
    static final String TEMPLATE = "/submissions/templates/{code:BB-\\d{4,9}}";
    private static final String MONTH = TEMPLATE + "/{month:[12]\\d{3}-(?:0[1-9]|1[0-2])}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Sheet<SubmissionPages.Row> SHEET = Sheet.of(
            "submissions.title",
            Column.text("month", "submissions.month", SubmissionPages.Row::month),
            Column.<SubmissionPages.Row>text("name", "submissions.name", SubmissionPages.Row::name)
                    .wide(40),
            Column.<SubmissionPages.Row>text("recipient", "submissions.recipient", SubmissionPages.Row::recipient)
                    .wide(30),
            Column.day("due", "submissions.due", SubmissionPages.Row::due),
            Column.text("state", "submissions.state", SubmissionPages.Row::state),
            Column.text("number", "submissions.number", SubmissionPages.Row::number),
            Column.text("who", "submissions.who", SubmissionPages.Row::who),
            Column.day("filed", "submissions.filed", SubmissionPages.Row::filed));

    private final SubmissionDesk desk;
    private final SubmissionPages pages;
    private final SubmissionWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    SubmissionController(
            SubmissionDesk desk, SubmissionPages pages, SubmissionWords words, Exports exports, ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section submissionsInNavigation() {
            return new Section("submissions", "/submissions", "submissions.nav", 83, SubmissionDesk::reads);
        }

        @Bean
        EvidenceHolder submissionFiles(Submissions submissions) {
            return new Holder(
                    Submission.KIND,
                    (id, officer) -> submissions
                            .byId(id, officer)
                            .map(Submission::holder)
                            .orElse(null));
        }

        @Bean
        EvidenceHolder submissionTemplateFiles(Submissions submissions) {
            return new Holder(
                    Template.KIND,
                    (id, officer) -> submissions
                            .template(id, officer)
                            .map(Template::holder)
                            .orElse(null));
        }
    }

    private interface Finding {
        @Nullable
        HolderRef find(long id, Officer officer);
    }

    /** Who sees the record sees its file. */
    private record Holder(String kind, Finding finding) implements EvidenceHolder {
        @Override
        public HolderRef holderFor(long id, Officer officer) {
            var found = SubmissionDesk.reads(officer) ? finding.find(id, officer) : null;
            if (found == null) {
                throw new NotVisible(kind + " " + id);
            }
            return found;
        }
    }

    @GetMapping("/submissions")
    String index(HttpServletRequest request, Officer officer, Model model) {
        SubmissionDesk.mustRead(officer);
        var query = ListQuery.of(request, Submissions.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", SubmissionFilter.of(query));
        model.addAttribute("states", words.options("state", SubmissionFilter.State.values()));
        model.addAttribute("writes", SubmissionDesk.writes(officer));
        return "submissions/index";
    }

    @GetMapping("/submissions.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        SubmissionDesk.mustRead(officer);
        var query = ListQuery.of(request, Submissions.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(MONTH)
    String month(@PathVariable String code, @PathVariable String month, Officer officer, Model model) {
        var template = desk.seen(code, officer);
        model.addAttribute("page", pages.month(template, YearMonth.parse(month), officer));
        model.addAttribute("files", SubmissionDesk.writes(officer) && template.endedOn() == null);
        return "submissions/month";
    }

    /** As it would be filed now, to be looked at in Excel. */
    @GetMapping(MONTH + "/trial.xlsx")
    void trial(@PathVariable String code, @PathVariable String month, Officer officer, HttpServletResponse response)
            throws IOException {
        var template = desk.seen(code, officer);
        var made = desk.make(template, YearMonth.parse(month), officer);
        Handout.attached(response, template.name() + " " + month + " " + words.of("trial") + ".xlsx", XLSX);
        response.getOutputStream().write(made.xlsx());
    }

    record FilingForm(@Nullable String reason) {
        FilingForm {
            reason = Typed.line(reason);
        }
    }

    @GetMapping(MONTH + "/filing")
    String asking(@PathVariable String code, @PathVariable String month, Officer officer, Model model) {
        desk.mine(code, officer);
        model.addAttribute("form", new FilingForm(null));
        return filingPage(code, month, officer, model);
    }

    @PostMapping(MONTH + "/filing")
    String file(
            @PathVariable String code,
            @PathVariable String month,
            @RequestParam @Nullable String version,
            @ModelAttribute("form") FilingForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var template = desk.mine(code, officer);
        var seen = Version.of(version, "submission");
        var reason = form.reason() == null ? "" : form.reason();
        if (reason.length() > 500) {
            errors.rejectValue("reason", "projects.error.long");
        } else {
            try {
                desk.file(code, YearMonth.parse(month), seen, reason, officer);
                return "redirect:" + template.href(YearMonth.parse(month));
            } catch (Unfit unfit) {
                if (unfit.field().equals("reason")) {
                    unfit.rejectIn(errors);
                } else {
                    errors.reject(unfit.getCodes()[0], unfit.getArguments(), unfit.getCodes()[0]);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return filingPage(code, month, officer, model);
    }

    private String filingPage(String code, String month, Officer officer, Model model) {
        var page = pages.month(desk.seen(code, officer), YearMonth.parse(month), officer);
        model.addAttribute("page", page);
        model.addAttribute("version", page.filed().size());
        return "submissions/filing";
    }
}
