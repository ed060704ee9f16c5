package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 交接清单: the list, a new one, its page, its paper. */
@Controller
@RequestMapping("/handovers")
class HandoverController {
    private final HandoverDesk desk;
    private final HandoverPages pages;
    private final Work work;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final Words words;

    HandoverController(
            HandoverDesk desk,
            HandoverPages pages,
            Work work,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            Words words) {
        this.desk = desk;
        this.pages = pages;
        this.work = work;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.words = words;
    }

    record Opening(
            @NotBlank(message = "{handovers.officer.missing}")
            String officer,

            @NotNull(message = "{handovers.occasion.missing}") @Nullable
            Occasion occasion,

            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        @SuppressWarnings("NullAway") // bound from a form that may lack any field
        Opening {
            officer = officer == null ? "" : officer.strip();
            reason = reason == null
                    ? ""
                    : reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String state, Officer officer, Model model) {
        mustRead(officer);
        var asked = Arrays.stream(State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute("rows", pages.rows(officer, asked));
        model.addAttribute("states", words.options("state", State.values()));
        model.addAttribute("state", asked == null ? "" : asked.name());
        model.addAttribute("opens", !officer.holds(SYSTEM_ADMIN));
        return "handovers/index";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Officer officer, Locale locale, Model model) {
        model.addAttribute("page", pages.page(desk.seen(number, officer), officer, locale));
        return "handovers/show";
    }

    @GetMapping("/{number}/paper")
    String paper(@PathVariable String number, Officer officer, Model model) {
        var sheet = desk.seen(number, officer);
        model.addAttribute("page", words.inChinese(() -> pages.page(sheet, officer, Locale.SIMPLIFIED_CHINESE)));
        model.addAttribute("facts", words.inChinese(() -> pages.facts(sheet)));
        model.addAttribute(
                "labels", words.labels("paper.title", "line.number", "line.kind", "line.text", "taker", "paper.sign"));
        model.addAttribute(
                "printed", words.inChinese(() -> words.of("paper.printed", officer.name(), Dates.time(clock.now()))));
        model.addAttribute("code", trail.headCode());
        return "handovers/paper";
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(name = "officer", required = false) @Nullable String login, Officer officer, Model model) {
        mustRead(officer);
        model.addAttribute("form", new Opening(login == null ? "" : login, null, ""));
        return form(login, officer, model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") Opening form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustRead(officer);
        if (!errors.hasErrors()) {
            try {
                var giver = registry.byLogin(form.officer(), clock.today())
                        .orElseThrow(() -> new Unfit("officer", "handovers.officer.missing"));
                return "redirect:/handovers/"
                        + desk.open(giver, Objects.requireNonNull(form.occasion()), form.reason(), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form.officer(), officer, model);
    }

    private String form(@Nullable String asked, Officer officer, Model model) {
        model.addAttribute("givers", givers(asked, officer));
        model.addAttribute("occasions", words.options("occasion", Occasion.values()));
        return "handovers/new";
    }

    /** One's own work, one's people's; the administrator comes with a name from the account he is to close. */
    private List<Option> givers(@Nullable String asked, Officer officer) {
        return registry.officers(clock.today()).stream()
                .filter(giver -> officer.holds(SYSTEM_ADMIN)
                        ? giver.login().equals(asked)
                        : giver.id() == officer.id()
                                || giver.isOf(officer.unit().id()) && desk.mayOpenFor(giver, officer))
                .map(giver -> new Option(
                        giver.login(),
                        words.of(
                                "giver.option",
                                giver.name(),
                                giver.login(),
                                work.of(giver).size())))
                .toList();
    }

    private static void mustRead(Officer officer) {
        if (!HandoversWaiting.reads(officer)) {
            throw new WrongPost("handovers");
        }
    }
}
