package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** 文书作废: its reason, and the password of whoever withdraws it. */
@Controller
@RequestMapping("/collection/{number}/papers/{ordinal:\\d{1,6}}/withdrawal")
class PaperWithdrawalController {
    private final Situations situations;
    private final Withdrawals withdrawals;
    private final CollectionWords say;
    private final SigningProof proof;

    PaperWithdrawalController(Situations situations, Withdrawals withdrawals, CollectionWords say, SigningProof proof) {
        this.situations = situations;
        this.withdrawals = withdrawals;
        this.say = say;
        this.proof = proof;
    }

    record Form(
            @Nullable Long version,

            @NotBlank(message = "{collection.withdrawal.error.reason}")
            @Size(max = 500, message = "{collection.error.long}")
            @Nullable
            String reason,

            @Nullable String password) {

        /** Never shown again. */
        @Override
        public String toString() {
            return "withdrawal at " + version;
        }
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable int ordinal, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        var entry = Withdrawals.toWithdraw(now, ordinal, officer);
        model.addAttribute("form", new Form(now.file().version(), "", null));
        return page(now, entry, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable String number,
            @PathVariable int ordinal,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        var entry = Withdrawals.toWithdraw(now, ordinal, officer);
        now.mustBeAt(form.version());
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            try {
                var reason = form.reason() == null ? "" : form.reason().replace("\0", "");
                withdrawals.withdraw(number, ordinal, form.version(), reason, officer);
                return "redirect:/collection/" + number + "#papers";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, entry, model);
    }

    private String page(Situation now, Entry entry, Model model) {
        model.addAttribute("number", now.project().number());
        model.addAttribute("ordinal", entry.ordinal());
        model.addAttribute("paper", entry.number());
        model.addAttribute(
                "facts",
                List.of(
                        say.fact("rung", say.of(entry.rung())),
                        say.fact("payer", now.project().developer()),
                        say.fact("dated", Dates.day(entry.datedOn())),
                        say.fact("owed", entry.owed().toString())));
        return "collection/withdrawal";
    }
}
