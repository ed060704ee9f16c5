package cn.mingzhang.spending;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 用途: the table, a line proposed for it, and the second person's answer. */
@Controller
class PurposeController {
    private final SpendingLedger ledger;
    private final Purposes purposes;
    private final SpendingWords words;
    private final SigningProof proof;

    PurposeController(SpendingLedger ledger, Purposes purposes, SpendingWords words, SigningProof proof) {
        this.ledger = ledger;
        this.purposes = purposes;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @NotBlank @Size(max = 100, message = "{witness.error.long}") @Nullable
            String name,

            @Nullable Boolean lawful,

            @NotBlank @Size(max = 300, message = "{witness.error.long}") @Nullable
            String basis,

            @Nullable Boolean verified) {}

    record AnswerForm(
            @NotNull(message = "{fees.answer.choose}") @Nullable
            Boolean granted,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark,

            @Nullable String password) {}

    /** @param answerHref where this reader answers it; null where he does not */
    record Row(
            Purpose purpose,
            String state,
            String tone,
            String who,
            @Nullable String answerHref) {}

    @GetMapping("/fees/spending/purposes")
    String index(@RequestParam(required = false) @Nullable String bucket, Officer officer, Model model) {
        Rights.mustRead(officer);
        var waiting = SpendingWaiting.PURPOSES.equals(bucket) && SpendingLedger.mayAnswer(officer);
        model.addAttribute(
                "rows",
                purposes.all().stream()
                        .filter(purpose -> !waiting || SpendingLedger.answers(purpose, officer))
                        .map(purpose -> new Row(
                                purpose,
                                words.ofAny("fees.state." + purpose.state()),
                                purpose.isInForce() ? "good" : purpose.isProposed() ? "info" : "neutral",
                                who(purpose),
                                SpendingLedger.answers(purpose, officer)
                                        ? "/fees/spending/purposes/" + purpose.id() + "/answers/new"
                                        : null))
                        .toList());
        model.addAttribute("waiting", waiting);
        model.addAttribute("proposes", SpendingLedger.proposes(officer));
        return "spending/purposes";
    }

    private String who(Purpose purpose) {
        if (purpose.proposerName() == null) {
            return words.ofAny("fees.shipped");
        }
        return purpose.answererName() == null
                ? purpose.proposerName()
                : words.ofAny(
                        "fees.who", purpose.proposerName(), purpose.answererName(), Dates.day(purpose.answeredOn()));
    }

    @GetMapping("/fees/spending/purposes/new")
    ModelAndView blank(Officer officer) {
        SpendingLedger.mustPropose(officer);
        return new ModelAndView("spending/purpose").addObject("form", new Form("", true, "", null));
    }

    @PostMapping("/fees/spending/purposes")
    ModelAndView propose(@Valid @ModelAttribute("form") Form form, BindingResult errors, Officer officer) {
        SpendingLedger.mustPropose(officer);
        if (errors.hasErrors()) {
            var refused = new ModelAndView("spending/purpose", errors.getModel());
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        ledger.propose(
                SpendingEntryController.text(form.name()),
                Boolean.TRUE.equals(form.lawful()),
                SpendingEntryController.text(form.basis()),
                Boolean.TRUE.equals(form.verified()),
                officer);
        return new ModelAndView("redirect:/fees/spending/purposes");
    }

    @GetMapping("/fees/spending/purposes/{id:\\d{1,18}}/answers/new")
    ModelAndView ask(@PathVariable long id, Officer officer) {
        return page(
                ledger.toAnswer(id, officer),
                new ModelAndView("spending/answer").addObject("form", new AnswerForm(null, "", null)));
    }

    @PostMapping("/fees/spending/purposes/{id:\\d{1,18}}/answers")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var purpose = ledger.toAnswer(id, officer);
        if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
            try {
                ledger.answer(
                        id, Boolean.TRUE.equals(form.granted()), SpendingEntryController.text(form.remark()), officer);
                return new ModelAndView("redirect:/fees/spending/purposes");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("spending/answer", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(purpose, refused);
    }

    private ModelAndView page(Purpose purpose, ModelAndView page) {
        return page.addObject("title", words.of("purpose.answer"))
                .addObject(
                        "facts",
                        List.of(
                                new Fact(words.of("purpose"), purpose.name()),
                                new Fact(words.of("lawful"), words.of("lawful." + purpose.lawful())),
                                new Fact(words.of("basis"), purpose.basis()),
                                new Fact(
                                        words.ofAny("fees.check"),
                                        words.ofAny(purpose.verified() ? "fees.verified" : "fees.unverified")),
                                new Fact(words.ofAny("fees.proposed"), "" + purpose.proposerName())))
                .addObject("action", "/fees/spending/purposes/" + purpose.id() + "/answers")
                .addObject("back", "/fees/spending/purposes");
    }
}
