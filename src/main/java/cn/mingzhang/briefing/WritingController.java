package cn.mingzhang.briefing;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Typed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 起草、改写、送签、作废. */
@Controller
class WritingController {
    private static final int LONGEST = 8000;

    private final BriefingDesk desk;
    private final Briefings briefings;
    private final BriefingPages pages;
    private final BriefingWords words;
    private final OfficeClock clock;

    WritingController(
            BriefingDesk desk, Briefings briefings, BriefingPages pages, BriefingWords words, OfficeClock clock) {
        this.desk = desk;
        this.briefings = briefings;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    record NewForm(
            @NotBlank(message = "{briefing.error.kind}") @Nullable
            String kind,

            @NotBlank(message = "{briefing.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String title,

            @NotNull(message = "{briefing.error.asOf}") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate asOf) {
        NewForm {
            title = Typed.line(title);
        }
    }

    @GetMapping("/briefings/new")
    String blank(Officer officer, Model model) {
        BriefingDesk.mustWrite(officer);
        model.addAttribute("form", new NewForm(null, null, clock.today()));
        return newPage(officer, model);
    }

    @PostMapping("/briefings")
    String make(
            @Valid @ModelAttribute("form") NewForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        BriefingDesk.mustWrite(officer);
        if (!errors.hasErrors()) {
            try {
                var number = desk.make(
                        Objects.requireNonNull(form.kind()),
                        Objects.requireNonNull(form.title()),
                        Objects.requireNonNull(form.asOf()),
                        Map.of(),
                        officer);
                return "redirect:/briefings/" + number + "/text";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return newPage(officer, model);
    }

    private String newPage(Officer officer, Model model) {
        var kinds = BriefingDesk.writes(officer).stream()
                .map(kind -> new Option(kind.code(), words.of("kind", kind)))
                .toList();
        model.addAttribute("kinds", kinds.size() == 1 ? kinds : words.choices("choose", kinds));
        return "briefing/new";
    }

    record WriteForm(
            @NotBlank(message = "{briefing.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
            String title) {
        WriteForm {
            title = Typed.line(title);
        }
    }

    /** One text of the form. */
    record Part(String name, String body) {}

    @GetMapping(BriefingController.ONE + "/text")
    String writing(@PathVariable String number, Officer officer, Model model) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        model.addAttribute("form", new WriteForm(briefing.title()));
        return textPage(briefing, briefings.texts(briefing), briefing.version(), model);
    }

    @PostMapping(BriefingController.ONE + "/text")
    String write(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") WriteForm form,
            BindingResult errors,
            HttpServletRequest request,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        var read = Version.of(version, "briefing");
        var texts = typed(desk.parts(briefing), request);
        if (texts.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            errors.reject("briefing.error.long");
        }
        if (!errors.hasErrors()) {
            try {
                desk.write(number, read, Objects.requireNonNull(form.title()), texts, officer);
                return "redirect:" + briefing.href();
            } catch (Unfit unfit) {
                errors.reject(unfit.getCodes()[0], unfit.getArguments(), unfit.getCodes()[0]);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return textPage(briefing, texts, read, model);
    }

    /** By place: {@code body}, one for each text of the form. */
    private static Map<String, String> typed(List<String> parts, HttpServletRequest request) {
        var bodies = request.getParameterValues("body");
        var texts = new LinkedHashMap<String, String>();
        for (var at = 0; at < parts.size(); at++) {
            var body = bodies == null || at >= bodies.length ? "" : bodies[at];
            texts.put(
                    parts.get(at), body.replace("\0", "").replace("\r\n", "\n").strip());
        }
        return texts;
    }

    private String textPage(Briefing briefing, Map<String, String> texts, long version, Model model) {
        var parts = new ArrayList<Part>();
        desk.parts(briefing).forEach(part -> parts.add(new Part(part, texts.getOrDefault(part, ""))));
        model.addAttribute("row", pages.row(briefing));
        model.addAttribute("parts", parts);
        model.addAttribute("version", version);
        return "briefing/text";
    }

    @GetMapping(BriefingController.ONE + "/submission")
    String submitting(@PathVariable String number, Officer officer, Model model) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        model.addAttribute("form", new ReasonForm(null));
        return deedPage(briefing, "submission", briefing.version(), model);
    }

    @PostMapping(BriefingController.ONE + "/submission")
    String submit(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        var read = Version.of(version, "briefing");
        try {
            desk.submit(number, read, officer);
            return "redirect:" + briefing.href();
        } catch (Unfit unfit) {
            errors.reject(unfit.getCodes()[0], unfit.getArguments(), unfit.getCodes()[0]);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return deedPage(briefing, "submission", read, model);
    }

    record ReasonForm(
            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String why) {
        ReasonForm {
            why = Typed.line(why);
        }
    }

    @GetMapping(BriefingController.ONE + "/withdrawal")
    String withdrawing(@PathVariable String number, Officer officer, Model model) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        model.addAttribute("form", new ReasonForm(null));
        return deedPage(briefing, "withdrawal", briefing.version(), model);
    }

    @PostMapping(BriefingController.ONE + "/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var briefing = desk.mine(number, officer, BriefingState.DRAFT);
        var read = Version.of(version, "briefing");
        if (form.why() == null) {
            errors.rejectValue("why", "briefing.error.why");
        }
        if (!errors.hasErrors()) {
            desk.withdraw(number, read, Objects.requireNonNull(form.why()), officer);
            return "redirect:" + briefing.href();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return deedPage(briefing, "withdrawal", read, model);
    }

    private String deedPage(Briefing briefing, String deed, long version, Model model) {
        model.addAttribute("row", pages.row(briefing));
        model.addAttribute("facts", pages.facts(briefing));
        model.addAttribute("deed", deed);
        model.addAttribute("version", version);
        model.addAttribute("asksWhy", deed.equals("withdrawal"));
        return "briefing/deed";
    }
}
