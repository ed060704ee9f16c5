package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
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

/** 知悉范围 of a clue; and who of the three posts stands in the compartment at all. */
@Controller
class KnowerController {
    private final ClueDesk desk;
    private final ClearanceDesk clearances;
    private final ClueChoices choices;
    private final Watermark watermark;
    private final Registry registry;
    private final OfficeClock clock;

    KnowerController(
            ClueDesk desk,
            ClearanceDesk clearances,
            ClueChoices choices,
            Watermark watermark,
            Registry registry,
            OfficeClock clock) {
        this.desk = desk;
        this.clearances = clearances;
        this.choices = choices;
        this.watermark = watermark;
        this.registry = registry;
        this.clock = clock;
    }

    record Form(
            @NotNull(message = "{clues.error.choose}") @Nullable
            Long officerId) {}

    @GetMapping("/clues/{number}/knowers/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        mayShare(number, officer);
        model.addAttribute("form", new Form(null));
        return page(number, officer, model);
    }

    @PostMapping("/clues/{number}/knowers")
    String share(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mayShare(number, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.share(number, Objects.requireNonNull(form.officerId()), officer);
                return "redirect:/clues/" + number + "#knowers";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, officer, model);
    }

    @GetMapping("/clues/{number}/knowers/{entry:\\d{1,18}}/end")
    String askEnd(@PathVariable String number, @PathVariable long entry, Officer officer, Model model) {
        mayShare(number, officer);
        model.addAttribute("number", number);
        model.addAttribute("entry", entry);
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/end";
    }

    @PostMapping("/clues/{number}/knowers/{entry:\\d{1,18}}/end")
    String end(@PathVariable String number, @PathVariable long entry, Officer officer) {
        desk.withdraw(number, entry, officer);
        return "redirect:/clues";
    }

    @GetMapping("/clues/clearances")
    String clearances(Officer officer, Model model) {
        model.addAttribute("holders", clearances.holders(officer));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/clearances";
    }

    @PostMapping("/clues/clearances/{id:\\d{1,18}}")
    String confirm(@PathVariable long id, Officer officer) {
        clearances.confirm(id, officer);
        return "redirect:/clues/clearances";
    }

    private void mayShare(String number, Officer officer) {
        desk.seen(number, officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
    }

    private String page(String number, Officer officer, Model model) {
        var candidates = Cleared.POSTS.stream()
                .flatMap(post -> registry.officersHolding(post, null, clock.today()).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::id))
                .toList();
        model.addAttribute("number", number);
        model.addAttribute("candidates", choices.officers(candidates));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/share";
    }
}
