package cn.mingzhang.sources;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** 不列入: proposed with a reason, answered by another person with his password. */
@Controller
@RequestMapping("/sources" + SourceController.NUMBER + "/items/{ordinal:\\d{1,6}}")
class DeclineController {
    private final SourceDesk desk;
    private final ItemDesk items;
    private final SourceWords words;
    private final SigningProof proof;

    DeclineController(SourceDesk desk, ItemDesk items, SourceWords words, SigningProof proof) {
        this.desk = desk;
        this.items = items;
        this.words = words;
        this.proof = proof;
    }

    record ProposalForm(
            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String reason) {
        ProposalForm {
            reason = reason == null ? "" : reason.replace("\0", "").strip();
        }
    }

    record AnswerForm(
            @NotNull(message = "{sources.error.verdict}") @Nullable
            Boolean granted,

            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String answer,

            @Nullable String password) {
        AnswerForm {
            answer = answer == null ? "" : answer.replace("\0", "").strip();
        }
    }

    @GetMapping("/decline")
    String propose(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        var item = open(source, ordinal, officer);
        model.addAttribute("form", new ProposalForm(""));
        return page(source, item, null, model);
    }

    @PostMapping("/decline")
    String propose(
            @PathVariable String number,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        var read = Version.of(version, "item");
        var item = open(source, ordinal, officer);
        if (!errors.hasErrors()) {
            try {
                items.propose(number, ordinal, read, String.valueOf(form.reason()), officer);
                return "redirect:" + source.href() + "#items";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(source, item, null, model);
    }

    private SourceItem open(SourceDocument source, int ordinal, Officer officer) {
        var item = items.item(source, ordinal, officer);
        if (item.state() != ItemState.OPEN) {
            throw new Conflict("item " + ordinal + " is " + item.state());
        }
        return item;
    }

    @GetMapping("/answer")
    String answer(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var source = desk.seen(number, officer);
        officer.inOwnRight().mustHoldAny(SourceRights.JUDGES);
        var item = items.item(source, ordinal, officer);
        var decline = items.mustAnswer(source, item, officer);
        model.addAttribute("form", new AnswerForm(null, "", ""));
        return page(source, item, decline, model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String number,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var source = desk.seen(number, officer);
        officer.inOwnRight().mustHoldAny(SourceRights.JUDGES);
        var read = Version.of(version, "item");
        var item = items.item(source, ordinal, officer);
        var decline = items.mustAnswer(source, item, officer);
        if (Boolean.FALSE.equals(form.granted())
                && String.valueOf(form.answer()).isBlank()) {
            errors.rejectValue("answer", "sources.error.reason");
        }
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            var granted = Boolean.TRUE.equals(form.granted());
            items.answer(number, ordinal, read, granted, String.valueOf(form.answer()), officer);
            return "redirect:" + source.href() + "#items";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(source, item, decline, model);
    }

    private String page(SourceDocument source, SourceItem item, SourceItems.@Nullable Decline decline, Model model) {
        var at = source.href() + "/items/" + item.ordinal();
        model.addAttribute("title", words.of(decline == null ? "deed.decline" : "deed.answer"));
        model.addAttribute("number", source.number());
        model.addAttribute("name", source.title());
        model.addAttribute("href", source.href());
        model.addAttribute("action", at + (decline == null ? "/decline" : "/answer"));
        model.addAttribute("version", item.version());
        model.addAttribute("facts", facts(item, decline));
        return decline == null ? "sources/decline" : "sources/answer";
    }

    private List<Fact> facts(SourceItem item, SourceItems.@Nullable Decline decline) {
        var facts = new java.util.ArrayList<>(List.of(
                words.fact("ordinal", "" + item.ordinal()),
                words.fact("unit", item.unit()),
                words.fact("description", item.description())));
        if (decline != null) {
            facts.add(words.fact("decline.by", decline.proposerName() + " " + decline.proposerUnit()));
            facts.add(words.fact("decline.reason", decline.reason()));
        }
        return facts;
    }
}
