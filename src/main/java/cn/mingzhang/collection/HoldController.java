package cn.mingzhang.collection;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** 暂停与恢复催缴, each with its reason. */
@Controller
@RequestMapping("/collection/{number}")
class HoldController {
    private final Situations situations;
    private final ServiceDesk desk;
    private final CollectionWords say;

    HoldController(Situations situations, ServiceDesk desk, CollectionWords say) {
        this.situations = situations;
        this.desk = desk;
        this.say = say;
    }

    record Form(
            @Nullable Long version,
            @NotNull(message = "{collection.error.kind}") Hold.@Nullable Kind kind,

            @NotBlank(message = "{collection.error.reason}")
            @Size(max = 500, message = "{collection.error.long}")
            @Nullable
            String reason,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate reviewOn) {}

    record EndForm(
            @Nullable Long version,

            @NotBlank(message = "{collection.error.reason}")
            @Size(max = 500, message = "{collection.error.long}")
            @Nullable
            String reason,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate finalOn) {}

    @GetMapping("/hold")
    String ask(@PathVariable String number, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        mustRun(now);
        model.addAttribute("form", new Form(now.file().version(), null, "", null));
        return page(now, model);
    }

    @PostMapping("/hold")
    String hold(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(form.version());
        mustRun(now);
        if (!errors.hasErrors()) {
            try {
                desk.hold(
                        number,
                        form.version(),
                        Objects.requireNonNull(form.kind()),
                        text(form.reason()),
                        form.reviewOn(),
                        officer);
                return "redirect:/collection/" + number + "#holds";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, model);
    }

    private static void mustRun(Situation now) {
        if (now.file().isHeld() || now.file().last() == null) {
            throw new Conflict("collection of " + now.project().number() + " is on hold or has not begun");
        }
    }

    private String page(Situation now, Model model) {
        model.addAttribute("number", now.project().number());
        model.addAttribute("kinds", say.choices("choose", say.options("hold", Hold.Kind.values())));
        return "collection/hold";
    }

    @GetMapping("/resumption")
    String askEnd(@PathVariable String number, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        model.addAttribute("form", new EndForm(now.file().version(), "", null));
        return endPage(now, model);
    }

    @PostMapping("/resumption")
    String resume(
            @PathVariable String number,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(form.version());
        if (!errors.hasErrors()) {
            try {
                desk.resume(number, form.version(), text(form.reason()), form.finalOn(), officer);
                return "redirect:/collection/" + number + "#holds";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return endPage(now, model);
    }

    private String endPage(Situation now, Model model) {
        var open = now.file().holds().stream()
                .filter(Hold::isOpen)
                .findFirst()
                .orElseThrow(() -> new Conflict("collection of " + now.project().number() + " is not on hold"));
        model.addAttribute("number", now.project().number());
        model.addAttribute("kind", say.of("hold", open.kind()));
        model.addAttribute("reason", open.reason());
        model.addAttribute("contest", open.kind().isContest());
        return "collection/resumption";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
