package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** 线索: the list, the registration, the page that first asks why. */
@Controller
@RequestMapping("/clues")
class ClueController {
    private final ClueDesk desk;
    private final CluePages pages;
    private final ClueChoices choices;
    private final Watermark watermark;
    private final Registration registration;
    private final Registry registry;
    private final OfficeClock clock;

    ClueController(
            ClueDesk desk,
            CluePages pages,
            ClueChoices choices,
            Watermark watermark,
            Registration registration,
            Registry registry,
            OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.choices = choices;
        this.watermark = watermark;
        this.registration = registration;
        this.registry = registry;
        this.clock = clock;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        Cleared.mustBe(officer);
        var index = desk.list(ListQuery.of(request, Clues.SORTS), officer);
        model.addAttribute("listing", pages.rows(index.clues()));
        model.addAttribute("standing", index.standing());
        model.addAttribute("filter", ClueFilter.of(index.clues().query()));
        model.addAttribute("stages", choices.of("stage", ClueStage.values()));
        model.addAttribute("sources", choices.of("source", ClueSource.values()));
        model.addAttribute("levels", choices.levels());
        model.addAttribute("registers", index.standing() && officer.inOwnRight().holds(Post.CLUE_KEEPER));
        model.addAttribute("confirms", index.standing() && CluePages.grants(officer));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/index";
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String visit,
            Officer officer,
            Model model) {
        desk.mustRegister(officer);
        model.addAttribute(
                "form",
                document == null
                        ? visit == null
                                ? ClueForm.blank(clock.today(), problem)
                                : ClueForm.ofVisit(clock.today(), visit)
                        : ClueForm.ofPetition(clock.today(), choices.petitionDesk(), document));
        return form(officer, model);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") @Nullable ClueForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        desk.mustRegister(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                return "redirect:/clues/" + desk.register(registration.of(form, officer), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var file = desk.read(number, officer);
        model.addAttribute("watermark", watermark.of(officer));
        if (file.isEmpty()) {
            return OpeningReason.ask("clues.open", number, "/clues", "clues", model);
        }
        model.addAttribute("clue", pages.page(file.get(), officer));
        return "clues/show";
    }

    @PostMapping("/{number}/openings")
    String open(@PathVariable String number, @RequestParam(required = false) @Nullable String reason, Officer officer) {
        desk.seen(number, officer);
        desk.open(number, OpeningReason.chosen(reason), officer);
        return "redirect:/clues/" + number;
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("watermark", watermark.of(officer));
        model.addAttribute("entryChecks", choices.of("entry", EntryCheck.values()));
        model.addAttribute("sources", choices.of("source", ClueSource.values()));
        model.addAttribute("kinds", choices.of("kind", ClueKind.values()));
        model.addAttribute("levels", choices.levels());
        model.addAttribute("secrecies", choices.of("secrecy", Secrecy.values()));
        model.addAttribute("ranks", choices.of("rank", AccusedRank.values()));
        model.addAttribute("approvers", choices.officers(registration.approvers(officer)));
        model.addAttribute(
                "units",
                choices.units(registry.civilDefenseUnits(clock.today()).stream()
                        .map(Unit::option)
                        .toList()));
        return "clues/new";
    }
}
