package cn.mingzhang.handovers;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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

/** 接收人、签字、作废 of one sheet. */
@Controller("handoverSigningController")
@RequestMapping("/handovers/{number}")
class SigningController {
    private final HandoverDesk desk;
    private final HandoverPages pages;
    private final SigningProof proof;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    SigningController(
            HandoverDesk desk,
            HandoverPages pages,
            SigningProof proof,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.desk = desk;
        this.pages = pages;
        this.proof = proof;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    record Signing(@Nullable String password) {}

    record Cancelling(
            @NotBlank(message = "{accounts.reason.missing}") @Size(max = 200, message = "{accounts.long}")
            String reason) {
        @SuppressWarnings("NullAway") // bound from a form that may lack it
        Cancelling {
            reason = reason == null
                    ? ""
                    : reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }
    }

    /** 全部交给: the address shows what it would be, nothing is saved before it is sent. */
    @GetMapping("/takers")
    String takers(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String all,
            Officer officer,
            Model model) {
        var sheet = arranged(number, officer);
        BiFunction<Handover.Line, List<Officer>, String> chosen = all == null || all.isBlank()
                ? (line, able) -> able.stream()
                        .filter(line::isFor)
                        .map(Officer::login)
                        .findFirst()
                        .orElse("")
                : (line, able) -> able.stream().anyMatch(one -> one.login().equals(all)) ? all : "";
        return takersPage(sheet, chosen, all, null, model);
    }

    @PostMapping("/takers")
    String assign(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam Map<String, String> sent,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var sheet = arranged(number, officer);
        if (version == null) {
            throw new MissingVersion("takers of " + number);
        }
        var today = clock.today();
        var takers = new HashMap<Long, Officer>();
        for (var line : sheet.lines()) {
            registry.byLogin(sent.getOrDefault("taker-" + line.id(), ""), today)
                    .ifPresent(taker -> takers.put(line.id(), taker));
        }
        try {
            desk.assign(number, version, takers, officer);
            return "redirect:/handovers/" + number;
        } catch (Unfit unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var sentence = words.ofAny(unfit.getCodes()[0], unfit.getArguments());
            return takersPage(
                    sheet, (line, able) -> sent.getOrDefault("taker-" + line.id(), ""), null, sentence, model);
        }
    }

    private String takersPage(
            Handover sheet,
            BiFunction<Handover.Line, List<Officer>, String> chosen,
            @Nullable String all,
            @Nullable String refused,
            Model model) {
        var choices = pages.choices(sheet, chosen);
        var everybody = new ArrayList<cn.mingzhang.lists.Option>();
        choices.stream().flatMap(choice -> choice.options().stream()).distinct().forEach(option -> {
            if (!option.value().isEmpty()) {
                everybody.add(option);
            }
        });
        model.addAttribute("number", sheet.head().number());
        model.addAttribute("version", sheet.head().version());
        model.addAttribute("giver", sheet.head().giverName());
        model.addAttribute("choices", choices);
        model.addAttribute("everybody", everybody);
        model.addAttribute("all", all == null ? "" : all);
        model.addAttribute(
                "preview",
                all == null || all.isBlank()
                        ? null
                        : words.of(
                                "takers.preview",
                                choices.stream()
                                        .filter(choice -> !choice.left())
                                        .count(),
                                choices.size()));
        model.addAttribute("refused", refused);
        return "handovers/takers";
    }

    private Handover arranged(String number, Officer officer) {
        var sheet = desk.seen(number, officer);
        if (!desk.mayArrange(sheet, officer)) {
            throw new WrongPost("takers of " + number);
        }
        if (!sheet.isOpen() || sheet.isSignedByAnybody()) {
            throw new Conflict("takers of " + number);
        }
        return sheet;
    }

    @GetMapping("/signatures/new")
    String signing(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("form", new Signing(""));
        return signPage(desk.toSign(number, null, officer), officer, model);
    }

    @PostMapping("/signatures")
    String sign(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("form") Signing form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.seen(number, officer);
        if (version == null) {
            throw new MissingVersion("signature on " + number);
        }
        var sheet = desk.toSign(number, version, officer);
        proof.judge(officer, form.password(), request, errors);
        if (!errors.hasErrors()) {
            try {
                desk.sign(number, version, officer);
                return "redirect:/handovers/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return signPage(sheet, officer, model);
    }

    private String signPage(Handover sheet, Officer officer, Model model) {
        var role = java.util.Objects.requireNonNull(desk.role(sheet, officer));
        model.addAttribute("number", sheet.head().number());
        model.addAttribute("version", sheet.head().version());
        model.addAttribute("facts", pages.facts(sheet));
        model.addAttribute("lines", pages.lines(sheet, officer));
        model.addAttribute("lead", words.of("sign.lead." + role, sheet.head().giverName()));
        model.addAttribute("submit", words.of("sign.submit." + role));
        return "handovers/sign";
    }

    @GetMapping("/cancellation")
    String cancelling(@PathVariable String number, Officer officer, Model model) {
        var sheet = cancelled(number, officer);
        model.addAttribute("form", new Cancelling(""));
        model.addAttribute("facts", pages.facts(sheet));
        return "handovers/cancel";
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Cancelling form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var sheet = cancelled(number, officer);
        if (!errors.hasErrors()) {
            desk.cancel(number, form.reason(), officer);
            return "redirect:/handovers/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("facts", pages.facts(sheet));
        return "handovers/cancel";
    }

    private Handover cancelled(String number, Officer officer) {
        var sheet = desk.seen(number, officer);
        if (!desk.mayArrange(sheet, officer)) {
            throw new WrongPost("cancelling " + number);
        }
        if (!sheet.isOpen()) {
            throw new Conflict(number + " is closed");
        }
        return sheet;
    }
}
