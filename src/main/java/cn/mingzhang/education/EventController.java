package cn.mingzhang.education;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** An event is entered, its lists are entered, or it is struck out. */
@Controller
class EventController {
    private final EducationDesk desk;
    private final EducationPages pages;
    private final EducationWords words;
    private final OfficeClock clock;

    EventController(EducationDesk desk, EducationPages pages, EducationWords words, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/education/new")
    String blank(Officer officer, Model model) {
        officer.mustHoldAny(EducationRights.WRITERS);
        var only = only(pages.writable(officer));
        model.addAttribute("form", new EducationForm.OfEvent(null, clock.today(), null, null, only, null, null));
        return form(officer, model);
    }

    private static @Nullable Long only(List<Option> units) {
        return units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
    }

    @PostMapping("/education")
    String hold(
            @Valid @ModelAttribute("form") EducationForm.OfEvent form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(EducationRights.WRITERS);
        if (!errors.hasErrors()) {
            try {
                return "redirect:/education/" + desk.hold(form.event(), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("units", words.choices("choose", pages.writable(officer)));
        model.addAttribute("kinds", words.choices("choose", words.options("kind", EducationKind.values())));
        model.addAttribute("materials", pages.materials());
        return "education/new";
    }

    @GetMapping(EducationController.ONE + "/lists/new")
    String blankList(@PathVariable String number, @RequestParam @Nullable Long unit, Officer officer, Model model) {
        var event = mayList(number, officer);
        var listed = unit == null ? only(pages.listable(event, officer)) : unit;
        model.addAttribute("form", pages.typed(event, listed, officer));
        return listPage(event, officer, model);
    }

    @PostMapping(EducationController.ONE + "/lists")
    String list(
            @PathVariable String number,
            @Valid @ModelAttribute("form") EducationForm.OfList form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var event = mayList(number, officer);
        if (!errors.hasErrors()) {
            try {
                desk.list(number, Objects.requireNonNull(form.unitId()), form.people(), officer);
                return "redirect:" + event.href() + "#lists";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return listPage(event, officer, model);
    }

    private Event mayList(String number, Officer officer) {
        var event = desk.seen(number, officer);
        if (pages.listable(event, officer).isEmpty()) {
            throw new WrongPost("list of " + number);
        }
        EducationDesk.mustBeOpen(event);
        return event;
    }

    private String listPage(Event event, Officer officer, Model model) {
        model.addAttribute("number", event.number());
        model.addAttribute("theme", event.theme());
        model.addAttribute("href", event.href());
        model.addAttribute("units", words.choices("choose", pages.listable(event, officer)));
        return "education/list";
    }

    @GetMapping(EducationController.ONE + "/strike")
    String striking(@PathVariable String number, Officer officer, Model model) {
        var event = desk.toFile(number, officer);
        model.addAttribute("form", new EducationForm.OfStriking(null));
        return strikePage(event, model);
    }

    @PostMapping(EducationController.ONE + "/strike")
    String strike(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") EducationForm.OfStriking form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var event = desk.toFile(number, officer);
        var read = Version.of(version, "event");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return strikePage(event, model);
        }
        desk.strike(number, read, String.valueOf(form.why()), officer);
        return "redirect:" + event.href();
    }

    private String strikePage(Event event, Model model) {
        model.addAttribute("number", event.number());
        model.addAttribute("href", event.href());
        model.addAttribute("facts", pages.facts(event));
        model.addAttribute("version", event.version());
        return "education/strike";
    }
}
