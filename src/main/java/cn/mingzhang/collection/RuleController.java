package cn.mingzhang.collection;

import cn.mingzhang.fees.Rights;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 催缴规则: the three dated tables, a change of them, and its answer by a second person. */
@Controller("collectionRuleController")
@RequestMapping("/collection/rules")
class RuleController {
    private final RuleDesk desk;
    private final RulePages pages;
    private final CollectionWords say;
    private final SigningProof proof;

    RuleController(RuleDesk desk, RulePages pages, CollectionWords say, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.say = say;
        this.proof = proof;
    }

    record Answer(
            @NotNull(message = "{collection.rules.error.choose}") @Nullable
            Boolean accepted,

            @Size(max = 500, message = "{collection.error.long}") @Nullable
            String remark,

            @Nullable String password) {}

    @GetMapping
    String index(Officer officer, Model model) {
        Rights.mustRead(officer);
        model.addAttribute("tables", pages.tables(officer));
        model.addAttribute("changes", pages.changes(officer));
        return "collection/rules";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String kind, Officer officer, Model model) {
        desk.mustPropose(officer);
        model.addAttribute("form", RuleForm.blank());
        return page(kind(kind), model);
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String kind,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        desk.mustPropose(officer);
        var wanted = kind(kind);
        if (!errors.hasErrors()) {
            try {
                desk.propose(wanted, form, officer);
                return "redirect:/collection/rules#changes";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(wanted, model);
    }

    private static CollectionRule.Kind kind(String name) {
        return Arrays.stream(CollectionRule.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotVisible("rules of " + name));
    }

    private String page(CollectionRule.Kind kind, Model model) {
        model.addAttribute("kind", kind.name());
        model.addAttribute("title", say.of("rules.propose", say.of("rules.kind", kind)));
        model.addAttribute("names", pages.names(kind));
        model.addAttribute("units", pages.units());
        model.addAttribute("issuers", pages.issuers());
        model.addAttribute("term", kind == CollectionRule.Kind.TERM);
        model.addAttribute("issued", kind == CollectionRule.Kind.ISSUER);
        model.addAttribute("agency", kind == CollectionRule.Kind.AGENCY);
        return "collection/rule";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        var rule = desk.open(id, officer);
        model.addAttribute("form", new Answer(null, "", null));
        return answerPage(rule, model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Answer form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var rule = desk.open(id, officer);
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            try {
                var remark = form.remark() == null
                        ? ""
                        : form.remark().replace("\0", "").strip();
                desk.answer(id, Boolean.TRUE.equals(form.accepted()), remark, officer);
                return "redirect:/collection/rules";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerPage(rule, model);
    }

    private String answerPage(CollectionRule rule, Model model) {
        model.addAttribute("id", rule.id());
        model.addAttribute("facts", pages.facts(rule));
        model.addAttribute(
                "verdicts",
                List.of(new Option("true", say.of("rules.approve")), new Option("false", say.of("rules.refuse"))));
        return "collection/rule-answer";
    }
}
