package cn.mingzhang.fees;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 第二人核准 a line of the tables, with his own password. */
@Controller
class RuleAnswerController {
    private final RuleDesk desk;
    private final Standards standards;
    private final Grounds grounds;
    private final FeeWords words;
    private final SigningProof proof;

    RuleAnswerController(RuleDesk desk, Standards standards, Grounds grounds, FeeWords words, SigningProof proof) {
        this.desk = desk;
        this.standards = standards;
        this.grounds = grounds;
        this.words = words;
        this.proof = proof;
    }

    @GetMapping("/fees/standards/{id:\\d{1,18}}/answers/new")
    ModelAndView standard(@PathVariable long id, Officer officer) {
        return page(
                new ModelAndView("fees/answer").addObject("form", AnswerForm.BLANK),
                "standards",
                id,
                openStandard(id, officer));
    }

    @PostMapping("/fees/standards/{id:\\d{1,18}}/answers")
    ModelAndView answerStandard(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var facts = openStandard(id, officer);
        return answer(
                form,
                errors,
                officer,
                request,
                "standards",
                id,
                facts,
                () -> desk.answerStandard(id, form.isGranted(), form.remarkOrEmpty(), officer));
    }

    @GetMapping("/fees/grounds/{id:\\d{1,18}}/answers/new")
    ModelAndView ground(@PathVariable long id, Officer officer) {
        return page(
                new ModelAndView("fees/answer").addObject("form", AnswerForm.BLANK),
                "grounds",
                id,
                openGround(id, officer));
    }

    @PostMapping("/fees/grounds/{id:\\d{1,18}}/answers")
    ModelAndView answerGround(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var facts = openGround(id, officer);
        return answer(
                form,
                errors,
                officer,
                request,
                "grounds",
                id,
                facts,
                () -> desk.answerGround(id, form.isGranted(), form.remarkOrEmpty(), officer));
    }

    private ModelAndView answer(
            AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            String table,
            long id,
            List<Fact> facts,
            Runnable deed) {
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                deed.run();
                return new ModelAndView("redirect:/fees/rules");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("fees/answer", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(refused, table, id, facts);
    }

    private ModelAndView page(ModelAndView page, String table, long id, List<Fact> facts) {
        return page.addObject("facts", facts)
                .addObject("title", words.of("answer.title"))
                .addObject("lines", List.of())
                .addObject("action", "/fees/" + table + "/" + id + "/answers")
                .addObject("back", "/fees/rules");
    }

    private List<Fact> openStandard(long id, Officer officer) {
        Rights.mustRead(officer);
        var entry = standards.byId(id).orElseThrow(() -> new NotVisible("standard " + id));
        RuleDesk.mustAnswer(entry.proposerId(), officer);
        mustBeOpen(entry.state());
        return words.facts(entry);
    }

    private List<Fact> openGround(long id, Officer officer) {
        Rights.mustRead(officer);
        var entry = grounds.byId(id).orElseThrow(() -> new NotVisible("ground " + id));
        RuleDesk.mustAnswer(entry.proposerId(), officer);
        mustBeOpen(entry.state());
        return words.facts(entry);
    }

    private static void mustBeOpen(State state) {
        if (state != State.PROPOSED) {
            throw new Conflict("is " + state);
        }
    }
}
