package cn.mingzhang.procurement;

import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
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

/** A procurement's card: a new one, and one to be amended. */
@Controller
@RequestMapping("/procurements")
class ProcurementCardController {
    private final ProcurementRegister register;
    private final ProcurementPages pages;
    private final ProjectDirectory directory;
    private final ProcurementWords words;

    ProcurementCardController(
            ProcurementRegister register, ProcurementPages pages, ProjectDirectory directory, ProcurementWords words) {
        this.register = register;
        this.pages = pages;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(Officer officer, Model model) {
        ProcurementRegister.mustWrite(officer);
        var units = directory.units(officer);
        var only = units.size() == 1 ? Long.valueOf(units.get(0).value()) : null;
        model.addAttribute("form", ProcurementForm.blank(only));
        return form(null, officer, model);
    }

    @PostMapping
    String enter(
            @Valid @ModelAttribute("form") @Nullable ProcurementForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        ProcurementRegister.mustWrite(officer);
        if (isFine(form, errors) && form != null) {
            try {
                return "redirect:/procurements/" + register.enter(form.purchase(project(form, officer)), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(null, officer, model);
    }

    @GetMapping("/{number:CG-\\d{4}-\\d{4,9}}/edit")
    String edit(@PathVariable String number, Officer officer, Model model) {
        var one = register.seen(number, officer);
        ProcurementRegister.mustWrite(officer);
        var project = pages.project(one.purchase()).map(known -> known.number().value());
        model.addAttribute("form", ProcurementForm.of(one.purchase(), project.orElse(null)));
        return form(one, officer, model);
    }

    @PostMapping("/{number:CG-\\d{4}-\\d{4,9}}")
    String amend(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ProcurementForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var one = register.seen(number, officer);
        ProcurementRegister.mustWrite(officer);
        var read = Version.of(version, "procurement");
        if (read != one.version()) {
            throw new Conflict(number + " has been amended");
        }
        if (isFine(form, errors) && form != null) {
            try {
                register.amend(number, form.purchase(project(form, officer)), read, officer);
                return "redirect:/procurements/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(one, officer, model);
    }

    private static boolean isFine(@Nullable ProcurementForm form, BindingResult errors) {
        if (form != null && form.isNegative()) {
            errors.reject("procurement.error.negative");
        }
        return form != null && !errors.hasErrors();
    }

    private @Nullable Long project(ProcurementForm form, Officer officer) {
        return directory.typed(form.project(), officer).map(ProjectSummary::id).orElse(null);
    }

    private String form(@Nullable Procurement one, Officer officer, Model model) {
        model.addAttribute("title", one == null ? words.of("new") : words.of("edit.title", one.number()));
        model.addAttribute("action", one == null ? "/procurements" : one.href());
        model.addAttribute("version", one == null ? null : one.version());
        model.addAttribute("units", words.choices("choose", directory.units(officer)));
        model.addAttribute("categories", words.choices("choose", words.options("category", Category.values())));
        model.addAttribute("methods", words.choices("choose", words.options("method", Method.values())));
        return "procurement/edit";
    }
}
