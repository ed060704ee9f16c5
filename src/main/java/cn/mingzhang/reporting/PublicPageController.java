package cn.mingzhang.reporting;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.LeftOut;
import cn.mingzhang.evidence.FileRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** 我要举报. The answer to a report is a page, not a redirect: its code must stand in no address. */
@Controller
@RequestMapping("/report")
class PublicPageController {
    private final Intake intake;
    private final FormToken tokens;
    private final ReportWords words;
    private final MessageSource messages;
    private final ReportTerms terms;
    private final OfficeClock clock;
    private final PageSwitch page;
    private final String address;

    PublicPageController(
            Intake intake,
            FormToken tokens,
            ReportWords words,
            MessageSource messages,
            ReportTerms terms,
            OfficeClock clock,
            PageSwitch page,
            @Value("${mingzhang.report.office:}") String address) {
        this.intake = intake;
        this.tokens = tokens;
        this.words = words;
        this.messages = messages;
        this.terms = terms;
        this.clock = clock;
        this.page = page;
        this.address = address;
    }

    @GetMapping
    String blank(Model model, HttpServletResponse response) {
        if (!page.isOpen()) {
            return closed("", model, response);
        }
        model.addAttribute("form", ReportForm.blank());
        return form(model);
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") @Nullable ReportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String ownHead,
            @RequestParam(name = "_csrf", required = false) @Nullable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var judged = tokens.judge(token);
        if (judged == FormToken.Judged.FORGED || form == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (ownHead != null) {
            // Not entered, not copied, not shown wider: what was typed ends here.
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "reporting/superior";
        }
        if (form.isNamed()) {
            reject(errors, "name", form.name());
            reject(errors, "contact", form.contact());
        }
        if (!page.isOpen()) {
            return closed(ReportForm.text(form.story()), model, response);
        }
        var leftOut = LeftOut.of(request);
        if (leftOut.isPresent()) {
            model.addAttribute("leftOut", words.leftOut(leftOut.get(), Attachments.LIMIT));
            response.setStatus(ReportWords.status(leftOut.get()).value());
            model.addAttribute("returned", true);
            return form(model);
        }
        var refused = List.<String>of();
        if (!errors.hasErrors() && judged == FormToken.Judged.GOOD) {
            try {
                var story = new Written(form.fields(), Attachments.of(files));
                var code = intake.take(story, form.isNamed() ? new Written(form.person(), List.of()) : null);
                model.addAttribute("code", code.grouped());
                return "reporting/receipt";
            } catch (FileRefused notTaken) {
                refused = notTaken.sentences(messages, locale);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        // What is wrong stands first on a telephone: the long explanation was read when the page was opened.
        model.addAttribute("returned", true);
        model.addAttribute("refused", refused);
        model.addAttribute("old", judged == FormToken.Judged.OLD);
        model.addAttribute(
                "again", files != null && files.stream().anyMatch(file -> !file.isEmpty()) && refused.isEmpty());
        return form(model);
    }

    private static void reject(BindingResult errors, String field, @Nullable String typed) {
        if (ReportForm.text(typed).isEmpty()) {
            errors.rejectValue(field, "report.error.name");
        }
    }

    /** @param text what he had written when the page was closed meanwhile */
    private String closed(String text, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("address", address);
        model.addAttribute("text", text);
        return "reporting/closed";
    }

    private String form(Model model) {
        model.addAttribute("token", tokens.fresh());
        model.addAttribute("kinds", words.choices("choose", words.options("kind", ReportKind.values())));
        model.addAttribute("whos", words.options("who", ReportForm.Who.values()));
        model.addAttribute("within", terms.on(clock.today()));
        model.addAttribute("most", Attachments.MOST);
        model.addAttribute("limit", Attachments.LIMIT);
        return "reporting/new";
    }
}
