package cn.mingzhang.submissions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.figures.Behind;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 报表模板: uploaded, replaced by a newer, ended; and the tags that may stand in one. */
@Controller
class TemplateController {
    private final SubmissionDesk desk;
    private final Submissions submissions;
    private final SubmissionPages pages;
    private final Figures figures;
    private final Behind behind;
    private final OfficeClock clock;

    TemplateController(
            SubmissionDesk desk,
            Submissions submissions,
            SubmissionPages pages,
            Figures figures,
            Behind behind,
            OfficeClock clock) {
        this.desk = desk;
        this.submissions = submissions;
        this.pages = pages;
        this.figures = figures;
        this.behind = behind;
        this.clock = clock;
    }

    record TemplateForm(
            @NotBlank(message = "{submissions.error.name}")
            @Size(max = 200, message = "{projects.error.long}")
            @Nullable
            String name,

            @NotBlank(message = "{submissions.error.recipient}")
            @Size(max = 200, message = "{projects.error.long}")
            @Nullable
            String recipient,

            @NotNull(message = "{submissions.error.dueDay}")
            @Min(value = 1, message = "{submissions.error.dueDay}")
            @Max(value = 28, message = "{submissions.error.dueDay}")
            @Nullable
            Integer dueDay,

            @NotNull(message = "{submissions.error.first}")
            @Pattern(regexp = "[12]\\d{3}-(0[1-9]|1[0-2])", message = "{submissions.error.first}")
            @Nullable
            String first,

            @Nullable MultipartFile file) {
        TemplateForm {
            name = Typed.line(name);
            recipient = Typed.line(recipient);
            first = Typed.line(first);
        }
    }

    @GetMapping("/submissions/templates")
    String index(Officer officer, Model model) {
        SubmissionDesk.mustRead(officer);
        model.addAttribute(
                "templates",
                submissions.templates(officer).stream().map(pages::row).toList());
        model.addAttribute("writes", SubmissionDesk.writes(officer));
        return "submissions/templates";
    }

    /** @param columns of its rows, each as a tag; empty where there are none to list */
    record TagRow(String name, String tag, String unit, String columns, String definition) {}

    @GetMapping("/submissions/tags")
    String tags(Officer officer, Model model) {
        SubmissionDesk.mustRead(officer);
        var today = clock.today();
        model.addAttribute(
                "tags",
                figures.asOf(today, officer, today).stream()
                        .map(one -> new TagRow(
                                one.name(),
                                "{{" + one.code() + "}}",
                                one.unit(),
                                columns(one.code()),
                                one.definition()))
                        .toList());
        model.addAttribute(
                "headings",
                Arrays.stream(Heading.values())
                        .map(one -> "{{" + one.tag() + "}}")
                        .collect(Collectors.joining(" ")));
        model.addAttribute("single", "{{ledger.closed}}");
        model.addAttribute("row", "{{omitted.projects@number}}");
        model.addAttribute("wan", "{{fee.arrears 万元}}");
        return "submissions/tags";
    }

    private String columns(String code) {
        return behind.columns(code)
                .map(rows -> rows.columns().stream()
                        .map(column -> "{{" + code + "@" + column.getKey() + "}}")
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    @GetMapping("/submissions/templates/new")
    String blank(Officer officer, Model model) {
        SubmissionDesk.mustWrite(officer);
        model.addAttribute(
                "form",
                new TemplateForm(null, null, 5, YearMonth.from(clock.today()).toString(), null));
        return "submissions/new";
    }

    @PostMapping("/submissions/templates")
    String upload(
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        SubmissionDesk.mustWrite(officer);
        var file = chosen(form.file(), errors);
        if (!errors.hasErrors() && file != null) {
            try (var upload = Upload.of(file)) {
                return "redirect:/submissions/templates/"
                        + desk.upload(
                                Objects.requireNonNull(form.name()),
                                Objects.requireNonNull(form.recipient()),
                                Objects.requireNonNull(form.dueDay()),
                                YearMonth.parse(Objects.requireNonNull(form.first())),
                                upload,
                                file.getBytes(),
                                officer);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "file");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "submissions/new";
    }

    private static @Nullable MultipartFile chosen(@Nullable MultipartFile file, Errors errors) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "submissions.error.file");
            return null;
        }
        return file;
    }

    record FileForm(@Nullable MultipartFile file) {}

    @GetMapping(SubmissionController.TEMPLATE)
    String show(@PathVariable String code, Officer officer, Model model) {
        model.addAttribute("form", new FileForm(null));
        return showPage(desk.seen(code, officer), officer, model);
    }

    @PostMapping(SubmissionController.TEMPLATE + "/file")
    String replace(
            @PathVariable String code,
            @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var template = desk.mine(code, officer);
        var file = chosen(form.file(), errors);
        if (file != null) {
            try (var upload = Upload.of(file)) {
                desk.replace(code, upload, file.getBytes(), officer);
                return "redirect:" + template.href();
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "file");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showPage(template, officer, model);
    }

    private String showPage(Template template, Officer officer, Model model) {
        model.addAttribute("template", pages.row(template));
        model.addAttribute("facts", pages.facts(template));
        model.addAttribute("file", pages.file(template));
        model.addAttribute("writes", SubmissionDesk.writes(officer) && template.endedOn() == null);
        model.addAttribute("month", YearMonth.from(clock.today()).toString());
        return "submissions/template";
    }

    record EndForm(
            @NotBlank(message = "{submissions.error.reason}")
            @Size(max = 500, message = "{projects.error.long}")
            @Nullable
            String why) {
        EndForm {
            why = Typed.line(why);
        }
    }

    @GetMapping(SubmissionController.TEMPLATE + "/end")
    String ending(@PathVariable String code, Officer officer, Model model) {
        var template = desk.mine(code, officer);
        model.addAttribute("form", new EndForm(null));
        return endPage(template, model);
    }

    @PostMapping(SubmissionController.TEMPLATE + "/end")
    String end(
            @PathVariable String code,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var template = desk.mine(code, officer);
        var read = Version.of(version, "template");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return endPage(template, model);
        }
        desk.end(code, read, Objects.requireNonNull(form.why()), officer);
        return "redirect:" + template.href();
    }

    private String endPage(Template template, Model model) {
        model.addAttribute("template", pages.row(template));
        model.addAttribute("facts", pages.facts(template));
        model.addAttribute("version", template.version());
        return "submissions/end";
    }
}
