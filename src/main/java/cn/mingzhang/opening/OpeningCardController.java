package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
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

/** An entry's card: a new one of each kind, and one amended while nobody has confirmed it. */
@Controller
@RequestMapping("/opening")
class OpeningCardController {
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final OpeningWords words;
    private final OfficeClock clock;

    OpeningCardController(
            OpeningDesk desk, OpeningWindow window, ProjectDirectory directory, OpeningWords words, OfficeClock clock) {
        this.desk = desk;
        this.window = window;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/{kind:CLOSURE|BALANCE|SERIES}/new")
    String blank(@PathVariable EntryKind kind, Officer officer, Model model) {
        officer.mustHoldAny(EntryStep.RECORD.by());
        window.mustBeOpen();
        model.addAttribute("form", OpeningForm.blank());
        return form(kind, null, officer, model);
    }

    @PostMapping("/{kind:CLOSURE|BALANCE|SERIES}")
    String record(
            @PathVariable EntryKind kind,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(EntryStep.RECORD.by());
        window.mustBeOpen();
        form.check(kind, clock.today(), errors);
        if (!errors.hasErrors()) {
            try {
                return "redirect:/opening/" + desk.record(card(kind, form, officer), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kind, null, officer, model);
    }

    @GetMapping(OpeningController.NUMBER + "/edit")
    String edit(@PathVariable String number, Officer officer, Model model) {
        var entry = desk.seen(number, officer);
        mustAmend(entry, officer);
        model.addAttribute("form", OpeningForm.of(entry.card(), entry.project()));
        return form(entry.card().kind(), entry, officer, model);
    }

    @PostMapping(OpeningController.NUMBER)
    String amend(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var entry = desk.seen(number, officer);
        desk.mustTake(EntryStep.AMEND, entry, officer);
        var read = Version.of(version, "opening entry");
        mustAmend(entry, officer);
        if (read != entry.version()) {
            throw new Conflict(number + " has moved on");
        }
        var kind = entry.card().kind();
        form.check(kind, clock.today(), errors);
        if (!errors.hasErrors()) {
            try {
                desk.amend(number, card(kind, form, officer), read, officer);
                return "redirect:/opening/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kind, entry, officer, model);
    }

    private void mustAmend(Entry entry, Officer officer) {
        desk.mustTake(EntryStep.AMEND, entry, officer);
        window.mustBeOpen();
        if (!EntryStep.AMEND.isOpen(entry.state())) {
            throw new Conflict(entry.number() + " is " + entry.state());
        }
    }

    private Card card(EntryKind kind, OpeningForm form, Officer officer) {
        var project = directory.typed(form.project(), officer).orElse(null);
        return form.card(kind, project == null ? null : project.id(), project == null ? null : project.unitId());
    }

    private String form(EntryKind kind, @Nullable Entry entry, Officer officer, Model model) {
        model.addAttribute("title", entry == null ? words.of("new." + kind) : words.of("edit.title", entry.number()));
        model.addAttribute("lead", words.of("lead." + kind));
        model.addAttribute("action", entry == null ? "/opening/" + kind : entry.href());
        model.addAttribute("cancel", entry == null ? "/opening?kind=" + kind : entry.href());
        model.addAttribute("version", entry == null ? null : entry.version());
        model.addAttribute("closure", kind == EntryKind.CLOSURE);
        model.addAttribute("balance", kind == EntryKind.BALANCE);
        model.addAttribute("series", kind == EntryKind.SERIES);
        model.addAttribute("units", words.choices("choose", directory.units(officer)));
        model.addAttribute("groups", words.choices("choose", OpeningController.groups(words)));
        return "opening/edit";
    }
}
