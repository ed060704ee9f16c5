package cn.mingzhang.opening;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 关闭开账期: what has come in is shown once more, then it is signed, and nothing more can enter. */
@Controller
@RequestMapping("/opening/closing")
class WindowController {
    private final OpeningWindow window;
    private final OpeningWords words;
    private final SigningProof proof;

    WindowController(OpeningWindow window, OpeningWords words, SigningProof proof) {
        this.window = window;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @NotNull(message = "{opening.error.known}") @AssertTrue(message = "{opening.error.known}") @Nullable
            Boolean known,

            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        Form {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(Officer officer, Model model) {
        mustClose(officer);
        model.addAttribute("form", new Form(null, "", ""));
        return form(model);
    }

    @PostMapping
    String close(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustClose(officer);
        var undecided = window.counted().undecided();
        if (undecided > 0) {
            new Unfit("", "opening.error.undecided", undecided).rejectIn(errors);
        }
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                window.close(String.valueOf(form.remark()), officer);
                return "redirect:/opening";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model);
    }

    private void mustClose(Officer officer) {
        officer.inOwnRight().mustHoldAny(Post.GROUP_DEPUTY, Post.GROUP_LEADER);
        window.mustBeOpen();
    }

    private String form(Model model) {
        var counted = window.counted();
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("kind.CLOSURE", words.of("pieces", counted.closures())),
                        words.fact("kind.BALANCE", words.of("pieces", counted.balances())),
                        words.fact("outstanding.paper", counted.outstanding().toString()),
                        words.fact("kind.SERIES", words.of("pieces", counted.series()))));
        model.addAttribute(
                "conditions",
                List.of(new ChecklistLine(
                        counted.undecided() == 0,
                        words.of("condition.decided", counted.undecided()),
                        counted.undecided() == 0 ? null : "/opening?state=RECORDED")));
        return "opening/closing";
    }
}
