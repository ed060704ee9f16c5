package cn.mingzhang.education;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 覆盖面: each unit's share of the year with the persons behind it; and the library of what is shown. */
@Controller
class EducationCoverageController {
    private static final Sheet<Attendance.Person> PEOPLE = Sheet.of(
            "education.people",
            Column.<Attendance.Person>text("unit", "education.unit", Attendance.Person::unit)
                    .wide(24),
            Column.text("name", "education.name", Attendance.Person::name),
            Column.text("position", "education.position", Attendance.Person::position),
            Column.count("due", "education.times.due", Attendance.Person::due),
            Column.count("came", "education.times.came", Attendance.Person::came));

    private final Attendance attendance;
    private final Events events;
    private final EducationDesk desk;
    private final EducationPages pages;
    private final Scopes scopes;
    private final EducationWords words;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    EducationCoverageController(
            Attendance attendance,
            Events events,
            EducationDesk desk,
            EducationPages pages,
            Scopes scopes,
            EducationWords words,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.attendance = attendance;
        this.events = events;
        this.desk = desk;
        this.pages = pages;
        this.scopes = scopes;
        this.words = words;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    /** A unit's line. @param share in percent; empty where nobody was listed */
    record Row(
            String unit,
            long events,
            long due,
            long came,
            String share,
            String dueHref,
            String cameHref,
            String missedHref) {}

    @GetMapping("/education/coverage")
    String coverage(HttpServletRequest request, Officer officer, Model model) {
        EducationRights.mustRead(officer);
        var year = year(ListQuery.of(request, Attendance.SORTS));
        model.addAttribute("year", "" + year);
        model.addAttribute(
                "rows",
                attendance.coverage(year, scopes.of(officer, clock.today()), clock.today()).stream()
                        .map(one -> row(one, year))
                        .toList());
        return "education/coverage";
    }

    private static Row row(Attendance.Coverage one, int year) {
        var rows = "/education/people?year=" + year + "&unit=" + one.unitId();
        var share = one.share();
        return new Row(
                one.unit(),
                one.events(),
                one.due(),
                one.came(),
                share == null ? "" : share.toPlainString(),
                rows,
                rows + "&attended=true",
                rows + "&attended=false");
    }

    private int year(ListQuery query) {
        var year = query.number("year");
        return year == null || year < 2000 || year > 2999 ? clock.today().getYear() : year.intValue();
    }

    @GetMapping("/education/people")
    String people(HttpServletRequest request, Officer officer, Model model) {
        EducationRights.mustRead(officer);
        var query = ListQuery.of(request, Attendance.SORTS);
        model.addAttribute("listing", list(query, officer));
        model.addAttribute("year", "" + year(query));
        model.addAttribute("unit", "" + query.number("unit"));
        model.addAttribute("attended", String.valueOf(query.word("attended")));
        model.addAttribute("units", pages.units());
        return "education/people";
    }

    @GetMapping("/education/people.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        EducationRights.mustRead(officer);
        var query = ListQuery.of(request, Attendance.SORTS);
        exports.send(PEOPLE, query, window -> list(window, officer), deeds.by(officer.actor()), response);
    }

    private Listing<Attendance.Person> list(ListQuery query, Officer officer) {
        var scope = scopes.of(officer, clock.today());
        var unit = query.number("unit");
        var attended = attended(query);
        var said = new ArrayList<>(List.of(words.of("filter.year", "" + year(query))));
        if (unit != null) {
            pages.units().stream()
                    .filter(option -> option.value().equals("" + unit))
                    .map(Option::label)
                    .findFirst()
                    .ifPresent(label -> said.add(words.of("filter.unit", label)));
        }
        if (attended != null) {
            said.add(words.of(attended ? "filter.came" : "filter.missed"));
        }
        return Listing.of(
                        attendance.people(query, year(query), unit, attended, scope, clock.today()),
                        attendance.total(year(query), unit, attended, scope),
                        query)
                .saying(said);
    }

    private static @Nullable Boolean attended(ListQuery query) {
        var word = query.word("attended");
        return "true".equals(word) ? Boolean.TRUE : "false".equals(word) ? Boolean.FALSE : null;
    }

    @GetMapping("/education/materials")
    String materials(Officer officer, Model model) {
        EducationRights.mustRead(officer);
        model.addAttribute("form", new EducationForm.OfMaterial(null, null, null, null));
        return library(officer, model);
    }

    @PostMapping("/education/materials")
    String keep(
            @Valid @ModelAttribute("form") EducationForm.OfMaterial form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(EducationRights.WRITERS);
        if (!errors.hasErrors()) {
            try {
                desk.keep(
                        Objects.requireNonNull(form.kind()),
                        String.valueOf(form.title()),
                        String.valueOf(form.source()),
                        String.valueOf(form.summary()),
                        officer);
                return "redirect:/education/materials";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return library(officer, model);
    }

    record Kept(long id, String kind, String title, String source, String summary, long shown) {}

    private String library(Officer officer, Model model) {
        model.addAttribute(
                "rows",
                events.materials().stream()
                        .map(one -> new Kept(
                                one.id(),
                                words.of("material", one.kind()),
                                one.title(),
                                one.source(),
                                one.summary(),
                                one.shown()))
                        .toList());
        model.addAttribute("kinds", words.choices("choose", words.options("material", MaterialKind.values())));
        model.addAttribute("writes", EducationRights.writes(officer));
        return "education/materials";
    }
}
