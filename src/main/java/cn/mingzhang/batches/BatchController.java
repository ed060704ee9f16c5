package cn.mingzhang.batches;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 批次: the agenda, its one signature, and its papers. */
@Controller
@RequestMapping("/batches/{number}")
class BatchController {
    private final BatchDesk desk;
    private final BatchPages pages;
    private final SigningProof proof;
    private final Trail trail;
    private final OfficeClock clock;

    BatchController(BatchDesk desk, BatchPages pages, SigningProof proof, Trail trail, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.proof = proof;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Officer officer) {
        return page(desk.find(number, officer), BatchForm.BLANK, officer);
    }

    @PostMapping("/signatures")
    ModelAndView sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") BatchForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked) {
        var batch = desk.find(number, officer);
        BatchStep.mustBeSignedBy(batch.step(), officer);
        mustBeInOrder(batch, form, officer);
        mustSayTheScope(batch, form, errors);
        if (!errors.hasErrors()) {
            mustHaveSomethingReady(pages.page(batch, officer), errors);
        }
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), asked, errors);
        }
        if (errors.hasErrors()) {
            return refused(page(batch, form.withoutPassword(), officer), errors);
        }
        desk.sign(batch, form.versions(), form.remark(), form.scope(), officer);
        return new ModelAndView("redirect:/batches/" + batch.number());
    }

    /** Each problem with the version that he had before him (400); signed by nobody before him (409). */
    private static void mustBeInOrder(Batch batch, BatchForm form, Officer officer) {
        var versions = form.versions();
        if (!batch.open().stream().allMatch(item -> versions.containsKey(item.number()))) {
            throw new MissingVersion("signature on batch " + batch.number());
        }
        if (!batch.isOpenTo(officer.id())) {
            throw new Conflict("batch " + batch.number() + " is signed");
        }
    }

    private static void mustSayTheScope(Batch batch, BatchForm form, BindingResult errors) {
        if (!BatchStep.asksForNotice(batch.step())) {
            return;
        }
        if (form.scope() == null) {
            errors.rejectValue("notice", "batches.notice.missing");
        } else if (form.scope() == NoticeScope.NONE && form.remark().isBlank()) {
            errors.rejectValue("remark", "batches.notice.reason");
        }
    }

    private static void mustHaveSomethingReady(BatchPage page, BindingResult errors) {
        if (page.toSign() == 0) {
            errors.reject("batches.nothingReady");
        }
    }

    private ModelAndView page(Batch batch, BatchForm form, Officer officer) {
        return new ModelAndView("batches/show")
                .addObject("page", pages.page(batch, officer))
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page, BindingResult errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return page;
    }

    @GetMapping("/sheet")
    ModelAndView sheet(@PathVariable String number, Officer officer) {
        var batch = desk.find(number, officer);
        var sheet = pages.sheet(batch, officer, trail.headCode(), Dates.day(clock.today(), Locale.CHINESE));
        return new ModelAndView("batches/sheet").addObject("sheet", sheet);
    }

    @GetMapping("/notice")
    ModelAndView notice(@PathVariable String number, Officer officer) {
        var batch = desk.find(number, officer);
        var notices = pages.notices(batch, officer);
        if (notices.isEmpty()) {
            throw new NotVisible("notice of batch " + number);
        }
        return new ModelAndView("batches/notice").addObject("notice", pages.notice(batch, notices));
    }
}
