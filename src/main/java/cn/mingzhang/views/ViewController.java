package cn.mingzhang.views;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saving a list's view, and one's views. */
@Controller
class ViewController {
    private final SavedViews saved;
    private final List<Section> sections;
    private final OfficeClock clock;

    ViewController(SavedViews saved, List<Section> sections, OfficeClock clock) {
        this.saved = saved;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/views")
    ModelAndView index(Officer officer) {
        return new ModelAndView("views/index").addObject("lines", saved.all(officer));
    }

    @GetMapping("/views/new")
    ModelAndView blank(@RequestParam String path, @RequestParam(defaultValue = "") String query, Officer officer) {
        mustBeAList(path, officer);
        return new ModelAndView("views/new").addObject("form", new ViewForm("", null, path, query));
    }

    @PostMapping("/views")
    ModelAndView save(@Valid @ModelAttribute("form") ViewForm form, BindingResult errors, Officer officer) {
        mustBeAList(form.path(), officer);
        if (!errors.hasErrors()) {
            try {
                saved.save(officer, form, clock.now());
                return new ModelAndView(
                        "redirect:" + form.path() + (form.query().isEmpty() ? "" : "?" + form.query()));
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var page = new ModelAndView("views/new", errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/views/{id}/removal")
    String remove(@PathVariable long id, Officer officer) {
        saved.delete(officer, id);
        return "redirect:/views";
    }

    /** Lists of ours that the officer sees: a saved address never leads anywhere else. */
    private void mustBeAList(String path, Officer officer) {
        if (sections.stream()
                .noneMatch(section ->
                        section.href().equals(path) && section.seenBy().test(officer))) {
            throw new NotVisible("list " + path);
        }
    }
}
