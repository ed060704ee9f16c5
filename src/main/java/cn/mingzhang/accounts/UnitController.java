package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.accounts.UnitForms.Opening;
import cn.mingzhang.accounts.UnitForms.Renaming;
import cn.mingzhang.audit.History;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 单位, for the system administrator alone. */
@Controller
@RequestMapping("/units")
class UnitController {
    private final UnitPages pages;
    private final UnitDesk desk;
    private final Registry registry;
    private final History history;
    private final OfficeClock clock;
    private final Words words;

    UnitController(UnitPages pages, UnitDesk desk, Registry registry, History history, OfficeClock clock, Words words) {
        this.pages = pages;
        this.desk = desk;
        this.registry = registry;
        this.history = history;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        var query = ListQuery.of(request, UnitPages.SORTS);
        var kind = query.constant("kind", UnitKind.class);
        var division = query.word("division");
        model.addAttribute("listing", pages.list(query));
        model.addAttribute(
                "tree", query.sort().equals("tree") && query.filters().isEmpty());
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("division", division == null ? "" : division);
        model.addAttribute("kinds", words.options("unit.kind", UnitKind.values()));
        model.addAttribute("divisions", pages.divisions());
        return "accounts/units";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Officer officer, Locale locale, Model model) {
        var unit = unit(code, officer);
        var superior = unit.superiorId();
        model.addAttribute("unit", unit);
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("unit.code", unit.code()),
                        words.fact("unit.kind", words.of("unit.kind", unit.kind())),
                        words.fact("unit.division", division(unit)),
                        words.fact(
                                "unit.superior",
                                superior == null ? "" : registry.unit(superior).name())));
        model.addAttribute("names", pages.names(unit.id()));
        model.addAttribute("history", history.of(new Subject("unit", unit.code()), locale));
        return "accounts/unit";
    }

    private String division(Unit unit) {
        return pages.divisions().stream()
                .filter(option -> option.value().equals(unit.divisionCode()))
                .findFirst()
                .orElseThrow()
                .label();
    }

    @GetMapping("/new")
    ModelAndView blank(Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        return opening(Deeds.ask(openingSheet(), Opening.blank(clock.today())));
    }

    @PostMapping
    ModelAndView open(@Valid @ModelAttribute("form") Opening form, BindingResult errors, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        return opening(Deeds.submit(openingSheet(), errors, () -> {
            desk.open(form.unit(), Objects.requireNonNull(form.from()), officer);
            return Deeds.to("/units/" + form.code());
        }));
    }

    private Sheet openingSheet() {
        return Sheet.of("units", words.of("unit.new"), "", words.of("unit.new.lead"), "unit", "/units")
                .saying(words.of("unit.new.submit"));
    }

    private ModelAndView opening(ModelAndView page) {
        return page.addObject("kinds", words.choices("choose", words.options("unit.kind", UnitKind.values())))
                .addObject("divisions", words.choices("choose", pages.divisions()))
                .addObject("superiors", words.choices("unit.superior.none", pages.units()));
    }

    @GetMapping("/{code}/names/new")
    ModelAndView renaming(@PathVariable String code, Officer officer) {
        var unit = unit(code, officer);
        return Deeds.ask(renamingSheet(unit), new Renaming(unit.name(), clock.today()));
    }

    @PostMapping("/{code}/names")
    ModelAndView rename(
            @PathVariable String code,
            @Valid @ModelAttribute("form") Renaming form,
            BindingResult errors,
            Officer officer) {
        var unit = unit(code, officer);
        return Deeds.submit(renamingSheet(unit), errors, () -> {
            desk.rename(unit, form.name(), Objects.requireNonNull(form.from()), officer);
            return Deeds.to("/units/" + code);
        });
    }

    private Sheet renamingSheet(Unit unit) {
        var page = "/units/" + unit.code();
        return Sheet.of(
                        "units",
                        words.of("unit.rename"),
                        unit.name(),
                        words.of("unit.rename.lead"),
                        "rename",
                        page + "/names")
                .backTo(page);
    }

    private Unit unit(String code, Officer officer) {
        return registry.unitByCode(code, clock.today())
                .filter(found -> officer.holds(SYSTEM_ADMIN))
                .orElseThrow(() -> new NotVisible("unit " + code));
    }
}
