package cn.mingzhang.sources;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** 签报: the head of a unit signs its findings, or that there are none, with his own password. */
@Controller
@RequestMapping("/sources" + SourceController.NUMBER + "/report")
class ReportController {
    private final SourceDesk desk;
    private final RoundDesk rounds;
    private final SourcePages pages;
    private final SourceWords words;
    private final SigningProof proof;

    ReportController(SourceDesk desk, RoundDesk rounds, SourcePages pages, SourceWords words, SigningProof proof) {
        this.desk = desk;
        this.rounds = rounds;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String scope,

            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        Form {
            scope = scope == null ? "" : scope.replace("\0", "").strip();
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(@PathVariable String number, Officer officer, Model model) {
        var round = round(number, officer);
        mustBeOpen(round, officer);
        model.addAttribute("form", new Form(round.scope(), "", ""));
        return form(round, officer, model);
    }

    /** @param version how many findings the head saw */
    @PostMapping
    String sign(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var round = round(number, officer);
        var drafts = Version.of(version, "report");
        mustBeOpen(round, officer);
        if (drafts != rounds.drafts(round, officer).size()) {
            throw new Conflict("findings of " + number + " have moved on");
        }
        if (String.valueOf(form.scope()).isBlank()) {
            errors.rejectValue("scope", "sources.error.scope");
        }
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                rounds.sign(number, (int) drafts, String.valueOf(form.scope()), String.valueOf(form.remark()), officer);
                return "redirect:" + round.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(round, officer, model);
    }

    private SourceDocument round(String number, Officer officer) {
        var round = desk.seen(number, officer);
        if (!SourceRights.signs(officer, officer.unit().id())) {
            throw new WrongPost("head of the unit");
        }
        return round;
    }

    private void mustBeOpen(SourceDocument round, Officer officer) {
        if (!round.kind().isRound()
                || rounds.hasReported(round, officer.unit().id())
                        && rounds.drafts(round, officer).isEmpty()) {
            throw new Conflict("nothing to report in " + round.number());
        }
    }

    private String form(SourceDocument round, Officer officer, Model model) {
        var drafts = rounds.drafts(round, officer);
        model.addAttribute("number", round.number());
        model.addAttribute("name", round.title());
        model.addAttribute("href", round.href());
        model.addAttribute("zero", drafts.isEmpty());
        model.addAttribute("title", words.of(drafts.isEmpty() ? "report.sign.ZERO" : "report.sign.FINDINGS"));
        model.addAttribute(
                "lead",
                drafts.isEmpty()
                        ? words.of("report.lead.ZERO", officer.unit().name())
                        : words.of("report.lead.FINDINGS", drafts.size()));
        model.addAttribute("drafts", drafts);
        model.addAttribute("version", drafts.size());
        model.addAttribute("facts", pages.facts(round));
        return "sources/report";
    }
}
