package cn.mingzhang.sources;

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

/** A source's card: a new one of each kind, and one amended. */
@Controller
@RequestMapping("/sources")
class SourceCardController {
    private final SourceDesk desk;
    private final Sources sources;
    private final SourceRights rights;
    private final ProjectDirectory directory;
    private final SourceWords words;
    private final OfficeClock clock;

    SourceCardController(
            SourceDesk desk,
            Sources sources,
            SourceRights rights,
            ProjectDirectory directory,
            SourceWords words,
            OfficeClock clock) {
        this.desk = desk;
        this.sources = sources;
        this.rights = rights;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/{kind:INSPECTION|AUDIT|SELF_INSPECTION}/new")
    String blank(@PathVariable SourceKind kind, Officer officer, Model model) {
        officer.mustHoldAny(SourceRights.WRITERS);
        model.addAttribute("form", SourceForm.blank(clock.today()));
        return form(kind, null, officer, model);
    }

    @PostMapping("/{kind:INSPECTION|AUDIT|SELF_INSPECTION}")
    String enter(
            @PathVariable SourceKind kind,
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(SourceRights.WRITERS);
        form.check(kind, errors);
        if (!errors.hasErrors()) {
            try {
                return "redirect:/sources/" + desk.enter(form.source(kind), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kind, null, officer, model);
    }

    @GetMapping(SourceController.NUMBER + "/edit")
    String edit(@PathVariable String number, Officer officer, Model model) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        var units = sources.units(source.id(), rights.scope(officer), clock.today()).stream()
                .map(Sources.Concerned::unitId)
                .toList();
        model.addAttribute("form", SourceForm.of(source, units));
        return form(source.kind(), source, officer, model);
    }

    @PostMapping(SourceController.NUMBER)
    String amend(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        var read = Version.of(version, "source");
        if (read != source.version()) {
            throw new Conflict(number + " has moved on");
        }
        form.check(source.kind(), errors);
        if (!errors.hasErrors()) {
            try {
                desk.amend(number, form.source(source.kind()), read, officer);
                return "redirect:/sources/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(source.kind(), source, officer, model);
    }

    private String form(SourceKind kind, @Nullable SourceDocument source, Officer officer, Model model) {
        model.addAttribute("title", source == null ? words.of("new." + kind) : words.of("edit.title", source.number()));
        model.addAttribute("lead", words.of("lead." + kind));
        model.addAttribute("action", source == null ? "/sources/" + kind : source.href());
        model.addAttribute("cancel", source == null ? "/sources?kind=" + kind : source.href());
        model.addAttribute("version", source == null ? null : source.version());
        model.addAttribute("audit", kind == SourceKind.AUDIT);
        model.addAttribute("round", kind.isRound());
        model.addAttribute("units", directory.units(officer));
        return "sources/edit";
    }
}
