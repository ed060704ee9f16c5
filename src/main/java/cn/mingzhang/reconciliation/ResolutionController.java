package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.reconciliation.Resolution.Deed;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 处理差异: said or proposed by one, answered by another where money moves. */
@Controller
class ResolutionController {
    private final DifferenceDesk desk;
    private final DifferencePages pages;
    private final ReconciliationWords words;
    private final SigningProof proof;

    ResolutionController(DifferenceDesk desk, DifferencePages pages, ReconciliationWords words, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @NotNull(message = "{reconciliation.error.deed}") @Nullable
            Deed deed,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    record AnswerForm(
            @NotNull(message = "{fees.answer.choose}") @Nullable
            Boolean granted,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark,

            @Nullable String password) {}

    @GetMapping("/fees/reconciliation/differences/{id:\\d{1,18}}/resolutions/new")
    ModelAndView ask(@PathVariable long id, Officer officer) {
        return mending(
                desk.seen(id, officer),
                officer,
                new ModelAndView("reconciliation/resolve").addObject("form", new Form(null, "")));
    }

    @PostMapping("/fees/reconciliation/differences/{id:\\d{1,18}}/resolutions")
    ModelAndView propose(
            @PathVariable long id, @Valid @ModelAttribute("form") Form form, BindingResult errors, Officer officer) {
        var found = desk.seen(id, officer);
        if (!errors.hasErrors()) {
            try {
                desk.propose(id, Objects.requireNonNull(form.deed()), text(form.reason()), officer);
                return new ModelAndView("redirect:" + found.href());
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return mending(found, officer, refused("reconciliation/resolve", errors));
    }

    private ModelAndView mending(Difference found, Officer officer, ModelAndView page) {
        if (!ReceiptLedger.writesFor(found.unitId(), officer)) {
            throw new WrongPost("mends difference " + found.id());
        }
        var deeds = desk.deeds(found, officer);
        if (deeds.isEmpty()) {
            throw new Conflict("difference " + found.id() + " is gone, explained or waits");
        }
        return page.addObject("facts", pages.facts(found))
                .addObject("title", words.kind(found.sides(), found.kind()))
                .addObject("back", found.href())
                .addObject(
                        "deeds",
                        deeds.stream()
                                .map(deed -> new Option(deed.name(), words.of("deed.long." + deed)))
                                .toList())
                .addObject("action", found.href() + "/resolutions");
    }

    @GetMapping("/fees/reconciliation/resolutions/{id:\\d{1,18}}/answers/new")
    ModelAndView askForAnswer(@PathVariable long id, Officer officer) {
        return answering(
                desk.toAnswer(id, officer),
                officer,
                new ModelAndView("reconciliation/answer").addObject("form", new AnswerForm(null, "", null)));
    }

    @PostMapping("/fees/reconciliation/resolutions/{id:\\d{1,18}}/answers")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var made = desk.toAnswer(id, officer);
        if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
            try {
                desk.answer(id, Boolean.TRUE.equals(form.granted()), text(form.remark()), officer);
                return new ModelAndView("redirect:/fees/reconciliation/differences/" + made.differenceId());
            } catch (Unfit unfit) {
                errors.reject(Objects.requireNonNull(unfit.getCodes())[0], unfit.getArguments(), null);
            } catch (NotVisible gone) {
                errors.reject("reconciliation.error.gone");
            }
        }
        return answering(made, officer, refused("reconciliation/answer", errors));
    }

    private ModelAndView answering(Resolution made, Officer officer, ModelAndView page) {
        var found = desk.seen(made.differenceId(), officer);
        return page.addObject("facts", pages.facts(found))
                .addObject("title", words.of("deed.long." + made.deed()))
                .addObject("reason", made.reason())
                .addObject(
                        "who",
                        words.of("signed", made.proposerName(), made.proposerUnit(), Dates.day(made.proposedOn())))
                .addObject("back", found.href())
                .addObject("action", "/fees/reconciliation/resolutions/" + made.id() + "/answers");
    }

    private static ModelAndView refused(String view, BindingResult errors) {
        var page = new ModelAndView(view, errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
