package cn.mingzhang.reporting;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 举报页开关: how it stands, what waits for the second person, and all that was done. Not beneath /report: that is everybody's. */
@Controller
@RequestMapping("/report-page")
class SwitchController {
    private final PageSwitch page;
    private final ReportRole role;
    private final ReportWords words;

    SwitchController(PageSwitch page, ReportRole role, ReportWords words) {
        this.page = page;
        this.role = role;
        this.words = words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section reportPageInNavigation() {
            return new Section("report-page", "/report-page", "report.switch", 94, PageSwitch::proposes);
        }
    }

    record Row(
            String what,
            String reason,
            String proposed,
            String state,
            String tone,
            String answered,
            @Nullable String href) {}

    record SwitchForm(
            @NotBlank(message = "{report.switch.error.reason}")
            @Size(max = 500, message = "{report.error.long}")
            @Nullable
            String reason) {
        SwitchForm {
            reason = ReportForm.text(reason);
        }
    }

    record AnswerForm(
            @NotNull(message = "{report.error.choose}") @Nullable
            Boolean accepted,

            @Size(max = 500, message = "{report.error.long}") @Nullable
            String remark) {
        AnswerForm {
            remark = ReportForm.text(remark);
        }
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String bucket, Officer officer, Model model) {
        var rows = page.all(officer).stream()
                .filter(line -> !bucket.equals(PageSwitch.BUCKET) || mayAnswer(line, officer))
                .map(line -> row(line, officer))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("open", page.isOpen());
        model.addAttribute("locked", !role.isEnabled());
        model.addAttribute(
                "proposes",
                PageSwitch.proposes(officer) && page.all(officer).stream().noneMatch(PageSwitch.Line::waits));
        return "reporting/switch";
    }

    @GetMapping("/new")
    String blank(Officer officer, Model model) {
        mustPropose(officer);
        model.addAttribute("form", new SwitchForm(""));
        return form(model);
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") SwitchForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustPropose(officer);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model);
        }
        page.propose(Objects.requireNonNull(form.reason()), officer);
        return "redirect:/report-page";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("form", new AnswerForm(null, ""));
        return answerForm(page.toAnswer(id, officer), officer, model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var line = page.toAnswer(id, officer);
        if (!errors.hasErrors()) {
            try {
                page.answer(id, Boolean.TRUE.equals(form.accepted()), Objects.requireNonNull(form.remark()), officer);
                return "redirect:/report-page";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(line, officer, model);
    }

    private static void mustPropose(Officer officer) {
        PageSwitch.mustRead(officer);
        officer.inOwnRight()
                .mustHoldAny(cn.mingzhang.people.Post.PETITION_DESK, cn.mingzhang.people.Post.SECURITY_ADMIN);
    }

    private static boolean mayAnswer(PageSwitch.Line line, Officer officer) {
        return line.waits() && PageSwitch.answers(officer) && line.proposerId() != officer.id();
    }

    private Row row(PageSwitch.Line line, Officer officer) {
        var state = line.waits() ? "waiting" : Boolean.TRUE.equals(line.accepted()) ? "agreed" : "refused";
        return new Row(
                words.of(line.opens() ? "switch.opens" : "switch.closes"),
                line.reason(),
                line.proposerName() + " " + Dates.day(line.proposedOn()),
                words.of("switch." + state),
                line.waits() ? "warn" : state.equals("agreed") ? "good" : "neutral",
                line.waits() ? "" : line.answerer() + " " + Dates.day(line.answeredOn()) + " " + line.remark(),
                mayAnswer(line, officer) ? "/report-page/" + line.id() : null);
    }

    private String form(Model model) {
        model.addAttribute("open", page.isOpen());
        return "reporting/switch-new";
    }

    private String answerForm(PageSwitch.Line line, Officer officer, Model model) {
        var row = row(line, officer);
        model.addAttribute("action", "/report-page/" + line.id());
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("switch.what", row.what()),
                        words.fact("switch.reason", row.reason()),
                        words.fact("switch.proposed", row.proposed())));
        model.addAttribute(
                "verdicts",
                List.of(new Option("true", words.of("switch.agree")), new Option("false", words.of("switch.refuse"))));
        return "reporting/switch-answer";
    }
}
