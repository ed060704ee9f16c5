package cn.mingzhang.accountability;

import static java.util.Objects.requireNonNull;

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
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** 追责问责登记: the sealed register, for the three posts. */
@Controller
class PersonController {
    /** Without names: a workbook lies about. */
    private static final Sheet<AccountabilityPages.Row> SHEET = Sheet.of(
            "accountability.persons",
            Column.text("number", "accountability.number", AccountabilityPages.Row::number),
            Column.<AccountabilityPages.Row>text("unit", "accountability.unit", AccountabilityPages.Row::unit)
                    .wide(30),
            Column.text("rank", "accountability.rank", AccountabilityPages.Row::rank),
            Column.text("form", "accountability.form", AccountabilityPages.Row::form),
            Column.text("organ", "accountability.organ", AccountabilityPages.Row::organ),
            Column.text("decided", "accountability.decidedOn", AccountabilityPages.Row::decided),
            Column.text("published", "accountability.publishedOn", AccountabilityPages.Row::published));

    private final AccountabilityDesk desk;
    private final AccountabilityPages pages;
    private final Registry registry;
    private final Watermark watermark;
    private final OfficeClock clock;
    private final Exports exports;

    PersonController(
            AccountabilityDesk desk,
            AccountabilityPages pages,
            Registry registry,
            Watermark watermark,
            OfficeClock clock,
            Exports exports) {
        this.desk = desk;
        this.pages = pages;
        this.registry = registry;
        this.watermark = watermark;
        this.clock = clock;
        this.exports = exports;
    }

    @GetMapping("/accountability/persons")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Cleared.mustBe(officer);
        var persons = desk.list(ListQuery.of(request, Persons.SORTS), officer);
        model.addAttribute("listing", pages.rows(persons));
        model.addAttribute("filter", PersonFilter.of(persons.query()));
        model.addAttribute("forms", pages.forms());
        model.addAttribute("registers", officer.inOwnRight().holds(Post.CLUE_KEEPER));
        model.addAttribute("counts", officer.inOwnRight().holdsAny(Post.CLUE_KEEPER, Post.SUPERVISOR));
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/persons";
    }

    @GetMapping("/accountability/persons.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Cleared.mustBe(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, Persons.SORTS),
                window -> pages.rows(desk.rows(window, officer)),
                taken -> desk.note("ACCOUNTABILITY_EXPORTED", officer),
                response);
    }

    @GetMapping("/accountability/persons/new")
    String blank(@RequestParam(required = false) @Nullable String clue, Officer officer, Model model) {
        desk.mustRegister(officer);
        model.addAttribute("form", PersonForm.blank(clock.today(), clue));
        return form(officer, model);
    }

    @PostMapping("/accountability/persons")
    String register(
            @Valid @ModelAttribute("form") @Nullable PersonForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        desk.mustRegister(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                return "redirect:/accountability/persons/" + desk.register(entered(form), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private NewPerson entered(PersonForm form) {
        var unit = registry.civilDefenseUnits(clock.today()).stream()
                .filter(one -> one.id() == requireNonNull(form.unitId()))
                .findFirst()
                .orElseThrow(() -> new Unfit("unitId", "accountability.error.choose"));
        return new NewPerson(
                PersonForm.text(form.name()),
                unit,
                requireNonNull(form.rank()),
                List.copyOf(requireNonNull(form.sanctions())),
                form.chosenForm(),
                PersonForm.text(form.organ()),
                PersonForm.text(form.document()),
                requireNonNull(form.decidedOn()),
                form.untilOn(),
                PersonForm.text(form.clue()));
    }

    @GetMapping("/accountability/persons/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var file = desk.read(number, officer);
        model.addAttribute("watermark", watermark.of(officer));
        if (file.isEmpty()) {
            return OpeningReason.ask("accountability.ask", number, "/accountability/persons", "accountability", model);
        }
        model.addAttribute("person", pages.page(file.get(), officer));
        return "accountability/person";
    }

    @PostMapping("/accountability/persons/{number}/openings")
    String open(@PathVariable String number, @RequestParam(required = false) @Nullable String reason, Officer officer) {
        desk.seen(number, officer);
        desk.open(number, OpeningReason.chosen(reason), officer);
        return "redirect:/accountability/persons/" + number;
    }

    private String form(Officer officer, Model model) {
        model.addAttribute("ranks", pages.ranks());
        model.addAttribute("sanctions", pages.sanctions());
        model.addAttribute("forms", pages.forms());
        model.addAttribute("watermark", watermark.of(officer));
        model.addAttribute(
                "units",
                pages.units(registry.civilDefenseUnits(clock.today()).stream()
                        .map(Unit::option)
                        .toList()));
        return "accountability/person-new";
    }
}
