package cn.mingzhang.standin;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 代理: the list, the form, and the end by hand. */
@Controller
@RequestMapping("/stand-ins")
class StandInController {
    private final StandInDesk desk;
    private final StandInPages pages;
    private final SigningProof proof;
    private final OfficeClock clock;

    StandInController(StandInDesk desk, StandInPages pages, SigningProof proof, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.proof = proof;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section standInsInNavigation() {
            return new Section("stand-ins", "/stand-ins", "standin.title", 85, StandInDesk::reads);
        }
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String bucket, Officer officer, Model model) {
        StandInDesk.mustRead(officer);
        var open = bucket.equals(StandInPages.BUCKET);
        model.addAttribute("rows", pages.rows(officer, open));
        model.addAttribute("open", open);
        model.addAttribute("nameable", pages.nameable(officer));
        return "standin/index";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable Long holding, Officer officer, Model model) {
        var known = desk.holding(holding == null ? 0 : holding, officer);
        model.addAttribute("form", StandInForm.blank(known, clock.today()));
        return form(known, officer, model);
    }

    @PostMapping
    String name(
            @Valid @ModelAttribute("form") @Nullable StandInForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var holding = holding(form, errors, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.mustFit(form.standIn(holding), officer);
                proof.judge(officer, form.password(), request, errors);
                if (!errors.hasErrors()) {
                    desk.name(form.standIn(holding), officer);
                    return "redirect:/stand-ins";
                }
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(holding, officer, model);
    }

    @GetMapping("/{id:\\d{1,18}}/end")
    String askEnd(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("facts", pages.facts(desk.open(id, officer)));
        model.addAttribute("action", "/stand-ins/" + id + "/end");
        return "standin/end";
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    String end(@PathVariable long id, Officer officer) {
        desk.end(id, officer);
        return "redirect:/stand-ins";
    }

    /** The field may be the one that could not be read. */
    private Holding holding(@Nullable StandInForm form, BindingResult errors, Officer officer) {
        var typed = form == null ? errors.getFieldValue("holding") : form.holding();
        if (typed == null || !typed.toString().matches("\\d{1,18}")) {
            throw new NotVisible("no holding");
        }
        return desk.holding(Long.parseLong(typed.toString()), officer);
    }

    private String form(Holding holding, Officer officer, Model model) {
        var candidates = pages.candidates(holding, officer);
        model.addAttribute("facts", pages.facts(holding));
        model.addAttribute("holding", holding.id());
        model.addAttribute("candidates", candidates);
        model.addAttribute("nobody", candidates.size() == 1);
        return "standin/new";
    }
}
