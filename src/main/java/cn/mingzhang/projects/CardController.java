package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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

/** The card: a blank one, and one to be amended. */
@Controller
class CardController {

    private final ProjectRegister register;
    private final ProjectPages pages;
    private final ProjectRules rules;
    private final Conflicts conflicts;
    private final Rights rights;

    CardController(
            ProjectRegister register, ProjectPages pages, ProjectRules rules, Conflicts conflicts, Rights rights) {
        this.register = register;
        this.pages = pages;
        this.rules = rules;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    @GetMapping("/projects/new")
    String blank(Officer officer, Locale locale, Model model) {
        Rights.mustWrite(officer);
        var home = officer.unit();
        model.addAttribute("form", ProjectForm.blank(home.divisionCode(), home.id()));
        model.addAttribute("sheet", pages.blankSheet(rights.scope(officer), locale));
        return "projects/edit";
    }

    @PostMapping("/projects")
    String open(
            @Valid @ModelAttribute("form") @Nullable ProjectForm form,
            BindingResult errors,
            Officer officer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Rights.mustWrite(officer);
        check(form, errors, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                return "redirect:/projects/" + register.open(form.card(), officer);
            } catch (ProjectCodeTaken taken) {
                errors.rejectValue("projectCode", "projects.error.projectCodeTaken");
            }
        }
        model.addAttribute("sheet", pages.blankSheet(rights.scope(officer), locale));
        return invalid(response);
    }

    @GetMapping("/projects/{number}/edit")
    String edit(@PathVariable String number, Officer officer, Locale locale, Model model) {
        var project = rights.seen(number, officer);
        Rights.mustWrite(officer);
        model.addAttribute("form", ProjectForm.of(project.card()));
        model.addAttribute("sheet", pages.sheet(project, rights.scope(officer), locale));
        return "projects/edit";
    }

    @PostMapping("/projects/{number}")
    String amend(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ProjectForm form,
            BindingResult errors,
            Officer officer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var project = rights.seen(number, officer);
        Rights.mustWrite(officer);
        var readAt = Version.of(version, "project");
        if (!project.isAt(readAt)) {
            return conflict(project, readAt, errors, locale, model, response);
        }
        check(form, errors, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                register.amend(project.number(), form.card(), readAt, officer);
                return "redirect:/projects/" + number;
            } catch (ProjectCodeTaken taken) {
                errors.rejectValue("projectCode", "projects.error.projectCodeTaken");
            } catch (Conflict overtaken) {
                return conflict(rights.seen(number, officer), readAt, errors, locale, model, response);
            }
        }
        model.addAttribute("sheet", pages.sheet(project, rights.scope(officer), locale));
        return invalid(response);
    }

    private String conflict(
            Project project,
            long readAt,
            BindingResult typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("conflict", conflicts.between(project, readAt, typed, locale));
        response.setStatus(HttpStatus.CONFLICT.value());
        return "projects/conflict";
    }

    private static String invalid(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "projects/edit";
    }

    /** What one field alone cannot say. Without a form a field could not be read at all, and that is said there first. */
    private void check(@Nullable ProjectForm form, BindingResult errors, Officer officer) {
        if (form != null) {
            rules.check(form, rights.scope(officer), errors);
        }
    }
}
