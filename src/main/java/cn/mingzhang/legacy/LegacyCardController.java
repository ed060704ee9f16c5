package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.refusals.WrongPost;
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

/** An item's card: a new one, and one amended until it is handled. */
@Controller
@RequestMapping("/legacy")
class LegacyCardController {
    private final LegacyDesk desk;
    private final ProjectDirectory directory;
    private final LegacyWords words;
    private final OfficeClock clock;

    LegacyCardController(LegacyDesk desk, ProjectDirectory directory, LegacyWords words, OfficeClock clock) {
        this.desk = desk;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable String project, Officer officer, Model model) {
        mustReceive(officer);
        var units = directory.units(officer);
        var only = units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
        model.addAttribute("form", LegacyForm.blank(only, clock.today()));
        return form(null, officer, model);
    }

    @PostMapping
    String receive(
            @Valid @ModelAttribute("form") @Nullable LegacyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustReceive(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                return "redirect:/legacy/" + desk.receive(form.card(project(form, officer)), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(null, officer, model);
    }

    @GetMapping("/{number:LY-\\d{4}-\\d{4,9}}/edit")
    String edit(@PathVariable String number, Officer officer, Model model) {
        var item = desk.seen(number, officer);
        mustReceive(officer);
        var project = item.projectId() == null
                ? null
                : directory.byIds(java.util.List.of(item.projectId())).get(item.projectId());
        model.addAttribute(
                "form",
                LegacyForm.of(
                        item.card(), project == null ? null : project.number().value()));
        return form(item, officer, model);
    }

    @PostMapping("/{number:LY-\\d{4}-\\d{4,9}}")
    String amend(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable LegacyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var item = desk.seen(number, officer);
        mustReceive(officer);
        var read = Version.of(version, "legacy item");
        if (read != item.version()) {
            throw new Conflict(number + " has moved on");
        }
        if (form != null && !errors.hasErrors()) {
            try {
                desk.amend(number, form.card(project(form, officer)), read, officer);
                return "redirect:/legacy/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(item, officer, model);
    }

    private static void mustReceive(Officer officer) {
        if (!LegacyDesk.receives(officer)) {
            throw new WrongPost("legacy items");
        }
    }

    private @Nullable Long project(LegacyForm form, Officer officer) {
        return directory.typed(form.project(), officer).map(ProjectSummary::id).orElse(null);
    }

    private String form(@Nullable LegacyItem item, Officer officer, Model model) {
        model.addAttribute("title", item == null ? words.of("new") : words.of("edit.title", item.number()));
        model.addAttribute("action", item == null ? "/legacy" : item.href());
        model.addAttribute("cancel", item == null ? "/legacy" : item.href());
        model.addAttribute("version", item == null ? null : item.version());
        model.addAttribute("units", words.choices("choose", directory.units(officer)));
        return "legacy/edit";
    }
}
