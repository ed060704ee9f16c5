package cn.mingzhang.batches;

import cn.mingzhang.people.Officer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 撤回批次: by whoever made it, with the reason, before it is signed. */
@Controller
@RequestMapping("/batches/{number}/withdrawal")
class WithdrawalController {
    private final BatchDesk desk;

    WithdrawalController(BatchDesk desk) {
        this.desk = desk;
    }

    record Form(
            @NotBlank(message = "{batches.withdraw.reason.missing}")
            @Size(max = 500, message = "{batches.withdraw.reason.long}")
            @Nullable
            String reason) {
        Form {
            reason = reason == null ? "" : reason.replace("\0", "").strip();
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Officer officer) {
        return page(desk.toWithdraw(number, officer)).addObject("form", new Form(""));
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer) {
        var batch = desk.toWithdraw(number, officer);
        if (errors.hasErrors()) {
            var page = page(batch);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desk.withdraw(batch, form.reason() == null ? "" : form.reason(), officer);
        return new ModelAndView("redirect:/batches/" + batch.number());
    }

    private static ModelAndView page(Batch batch) {
        return new ModelAndView("batches/withdraw")
                .addObject("number", batch.number())
                .addObject("title", batch.title());
    }
}
