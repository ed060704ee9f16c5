package cn.mingzhang.accountability;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

/** 问责建议: for all but the supervision room and the keepers of clues there are no such pages. */
@Controller
@RequestMapping("/accountability/proposals")
class SanctionProposalController {
    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/answer";

    private final SanctionProposalDesk desk;
    private final AccountabilityWords words;
    private final Watermark watermark;

    SanctionProposalController(SanctionProposalDesk desk, AccountabilityWords words, Watermark watermark) {
        this.desk = desk;
        this.words = words;
        this.watermark = watermark;
    }

    record Form(
            @NotBlank(message = "{accountability.error.reason}")
            @Size(max = 500, message = "{accountability.error.long}")
            @Nullable
            String reason) {}

    record AnswerForm(
            @NotNull(message = "{accountability.error.choose}") @Nullable
            Boolean takenUp,

            @Size(max = 500, message = "{accountability.error.long}") @Nullable
            String reason) {}

    record Row(
            String problem,
            String classCode,
            String unit,
            String description,
            String reason,
            String made,
            String state,
            String tone,
            String answer,
            boolean takenUp,
            @Nullable String href) {}

    @GetMapping
    String index(@RequestParam(defaultValue = "") String bucket, Officer officer, Model model) {
        var overview = desk.overview(officer);
        model.addAttribute("open", overview.open());
        model.addAttribute("proposes", SanctionProposalDesk.proposes(officer));
        model.addAttribute("answers", SanctionProposalDesk.answers(officer));
        model.addAttribute(
                "made",
                overview.made().stream()
                        .map(one -> row(one, overview, officer))
                        .filter(row -> !bucket.equals(SanctionProposalDesk.BUCKET) || row.href() != null)
                        .toList());
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/proposals";
    }

    private Row row(Proposals.Proposal one, SanctionProposalDesk.Overview overview, Officer officer) {
        var source = Objects.requireNonNull(overview.behind().get(one.problemId()));
        var state = one.takenUp() == null ? "waiting" : one.takenUp() ? "taken" : "declined";
        return new Row(
                source.number(),
                source.classCode(),
                source.unit(),
                source.description(),
                one.reason(),
                one.proposerName() + " " + Dates.day(one.proposedOn()),
                words.of("proposal.state." + state),
                one.takenUp() == null ? "warn" : one.takenUp() ? "bad" : "neutral",
                one.answerer() == null
                        ? ""
                        : one.answerer() + " " + Dates.day(one.answeredOn()) + " " + Objects.toString(one.answer(), ""),
                Boolean.TRUE.equals(one.takenUp()),
                one.waits() && SanctionProposalDesk.answers(officer) && one.proposerId() != officer.id()
                        ? "/accountability/proposals/" + one.id() + "/answer"
                        : null);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String problem, Officer officer, Model model) {
        model.addAttribute("form", new Form(""));
        return form(desk.toPropose(problem, officer), officer, model);
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String problem,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var source = desk.toPropose(problem, officer);
        if (!errors.hasErrors()) {
            try {
                desk.propose(problem, PersonForm.text(form.reason()), officer);
                return "redirect:/accountability/proposals";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(source, officer, model);
    }

    private String form(SanctionProposalDesk.Source source, Officer officer, Model model) {
        model.addAttribute("facts", facts(source));
        model.addAttribute("problem", source.number());
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/proposal-new";
    }

    private List<cn.mingzhang.lists.Fact> facts(SanctionProposalDesk.Source source) {
        return List.of(
                words.fact("proposal.problem", source.number() + " " + source.classCode()),
                words.fact("unit", source.unit()),
                words.fact("proposal.description", source.description()));
    }

    @GetMapping(ID)
    String ask(@PathVariable UUID id, Officer officer, Model model) {
        model.addAttribute("form", new AnswerForm(null, ""));
        return answerForm(desk.toAnswer(id, officer), officer, model);
    }

    @PostMapping(ID)
    String answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var asked = desk.toAnswer(id, officer);
        if (!errors.hasErrors()) {
            try {
                desk.answer(id, Boolean.TRUE.equals(form.takenUp()), PersonForm.text(form.reason()), officer);
                return "redirect:/accountability/proposals";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(asked, officer, model);
    }

    private String answerForm(SanctionProposalDesk.Asked asked, Officer officer, Model model) {
        model.addAttribute("facts", facts(asked.source()));
        model.addAttribute("reason", asked.proposal().reason());
        model.addAttribute("by", asked.proposal().proposerName());
        model.addAttribute(
                "action", "/accountability/proposals/" + asked.proposal().id() + "/answer");
        model.addAttribute(
                "answers",
                List.of(
                        new Option("true", words.of("proposal.take")),
                        new Option("false", words.of("proposal.decline"))));
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/proposal-answer";
    }
}
