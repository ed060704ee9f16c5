package cn.mingzhang.instructions;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of instructions with its workbook, the page of one, and the form beside a figure or a record. */
@Controller
class InstructionController {
    static final String ONE = "/instructions/{number:PS-\\d{4}-\\d{4,9}}";

    private static final Sheet<InstructionPages.Row> SHEET = Sheet.of(
            "instructions.title",
            Column.text("number", "instructions.number", InstructionPages.Row::number),
            Column.text("leader", "instructions.leader", InstructionPages.Row::leader),
            Column.<InstructionPages.Row>text("words", "instructions.words", InstructionPages.Row::words)
                    .wide(50),
            Column.<InstructionPages.Row>text("about", "instructions.about", InstructionPages.Row::about)
                    .wide(40),
            Column.<InstructionPages.Row>text("value", "instructions.value.then", InstructionPages.Row::value)
                    .wide(30),
            Column.<InstructionPages.Row>text("unit", "instructions.unit", InstructionPages.Row::unit)
                    .wide(24),
            Column.day("issued", "instructions.issuedOn", InstructionPages.Row::issued),
            Column.day("due", "instructions.due", InstructionPages.Row::due),
            Column.text("state", "instructions.state", InstructionPages.Row::state),
            Column.<InstructionPages.Row>text("answer", "instructions.answer", InstructionPages.Row::answer)
                    .wide(50),
            Column.day("answered", "instructions.answeredOn", InstructionPages.Row::answered));

    private final InstructionDesk desk;
    private final InstructionPages pages;
    private final AboutReading reading;
    private final InstructionWords words;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    InstructionController(
            InstructionDesk desk,
            InstructionPages pages,
            AboutReading reading,
            InstructionWords words,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Section instructionsInNavigation() {
            return new Section("instructions", "/instructions", "instructions.title", 82, InstructionRights::reads);
        }
    }

    @GetMapping("/instructions")
    String index(HttpServletRequest request, Officer officer, Model model) {
        InstructionRights.mustRead(officer);
        var query = ListQuery.of(request, Instructions.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", InstructionFilter.of(query, officer));
        model.addAttribute("units", pages.units());
        model.addAttribute("states", words.options("state", InstructionState.values()));
        return "instructions/index";
    }

    @GetMapping("/instructions.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        InstructionRights.mustRead(officer);
        var query = ListQuery.of(request, Instructions.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("page", pages.show(desk.seen(number, officer), officer));
        return "instructions/show";
    }

    @GetMapping("/instructions/new")
    String blank(@RequestParam(required = false) @Nullable String about, Officer officer, Model model) {
        InstructionRights.mustWrite(officer);
        if (about == null) {
            // One is written beside something; the list says where.
            return "redirect:/instructions";
        }
        var place = place(about);
        var today = InstructionRights.leads(officer) ? null : clock.today();
        model.addAttribute("form", new InstructionForm(about, null, null, desk.usualDays(), null, today, null));
        return form(place, officer, model);
    }

    @PostMapping("/instructions")
    String issue(
            @Valid @ModelAttribute("form") InstructionForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        InstructionRights.mustWrite(officer);
        var place = place(form.about());
        var about = reading.kept(place, officer);
        if (!errors.hasErrors()) {
            try (var paper = Uploads.of(form.paper())) {
                return "redirect:/instructions/" + desk.issue(place, made(form, about, officer), paper);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "paper");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(place, officer, model);
    }

    private NewInstruction made(InstructionForm form, About about, Officer officer) {
        var words = Objects.requireNonNull(form.words());
        long unit = Objects.requireNonNull(form.unitId());
        int days = Objects.requireNonNull(form.days());
        if (InstructionRights.leads(officer)) {
            return new NewInstruction(officer, null, clock.today(), words, about, unit, days);
        }
        var leader = desk.leaders().stream()
                .filter(one -> Objects.equals(form.leaderId(), one.id()))
                .findFirst()
                .orElseThrow(() -> new Unfit("leaderId", "instructions.error.leader"));
        if (form.writtenOn() == null) {
            throw new Unfit("writtenOn", "instructions.error.writtenOn");
        }
        return new NewInstruction(leader, officer, form.writtenOn(), words, about, unit, days);
    }

    private static Place place(@Nullable String about) {
        return Place.of(about == null ? "" : about).orElseThrow(() -> new NotVisible("place " + about));
    }

    private String form(Place place, Officer officer, Model model) {
        model.addAttribute("about", reading.about(place, officer));
        model.addAttribute("records", !InstructionRights.leads(officer));
        model.addAttribute("units", words.choices("choose", pages.units()));
        model.addAttribute(
                "leaders",
                words.choices(
                        "choose",
                        desk.leaders().stream()
                                .map(one -> new Option(
                                        "" + one.id(),
                                        one.name() + "（" + one.unit().name() + "）"))
                                .toList()));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "instructions/new";
    }
}
