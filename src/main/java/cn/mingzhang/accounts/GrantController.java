package cn.mingzhang.accounts;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.PostGrant;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 授权确认, by a second person with his own password: judged only once everything else is in order. */
@Controller
@RequestMapping("/grants")
class GrantController {
    private final GrantPages pages;
    private final PostDesk desk;
    private final SigningProof proof;
    private final Words words;

    GrantController(GrantPages pages, PostDesk desk, SigningProof proof, Words words) {
        this.pages = pages;
        this.desk = desk;
        this.proof = proof;
        this.words = words;
    }

    @GetMapping
    String index(Officer officer, Model model) {
        if (!GrantPages.reads(officer)) {
            throw new WrongPost("grants");
        }
        model.addAttribute("rows", pages.rows());
        return "accounts/grants";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Officer officer, Model model) {
        var grant = pages.seen(id, officer);
        model.addAttribute("grant", grant);
        model.addAttribute("facts", pages.facts(grant));
        model.addAttribute("answers", grant.mayBeAnsweredBy(officer));
        model.addAttribute("title", words.of("grant.title", words.post(grant.post()), grant.officerName()));
        return "accounts/grant";
    }

    @GetMapping("/{id}/confirmation")
    ModelAndView asking(@PathVariable String id, Officer officer) {
        var grant = pages.seen(id, officer);
        PostDesk.mustBeTheSecond(grant, officer);
        return Deeds.ask(confirming(grant), new Forms.Password(""));
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(
            @PathVariable String id,
            @ModelAttribute("form") Forms.Password form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var grant = pages.seen(id, officer);
        PostDesk.mustBeTheSecond(grant, officer);
        proof.judge(officer, form.password(), request, errors);
        return Deeds.submit(confirming(grant), errors, () -> {
            desk.confirm(grant, officer);
            return Deeds.to("/grants/" + id);
        });
    }

    @GetMapping("/{id}/refusal")
    ModelAndView refusing(@PathVariable String id, Officer officer) {
        var grant = pages.seen(id, officer);
        PostDesk.mustBeTheSecond(grant, officer);
        return Deeds.ask(refusal(grant), Forms.Reason.blank());
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            @PathVariable String id,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var grant = pages.seen(id, officer);
        PostDesk.mustBeTheSecond(grant, officer);
        return Deeds.submit(refusal(grant), errors, () -> {
            desk.refuse(grant, form.reason(), officer);
            return Deeds.to("/grants/" + id);
        });
    }

    private Sheet confirming(PostGrant grant) {
        return sheet(grant, "grant.confirm", "password", "/confirmation");
    }

    private Sheet refusal(PostGrant grant) {
        return sheet(grant, "grant.refuse", "reason", "/refusal");
    }

    private Sheet sheet(PostGrant grant, String key, String fields, String path) {
        var page = "/grants/" + grant.id();
        return Sheet.of("grants", words.of(key), grant.officerName(), words.of(key + ".lead"), fields, page + path)
                .showing(pages.facts(grant).subList(0, 6))
                .backTo(page)
                .saying(words.of(key + ".submit"));
    }
}
