package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
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

/** 冲正: asks for the reason on a page of its own, in plain words. */
@Controller
@RequestMapping("/problems/{number}/payments/{payment:\\d{1,18}}/reversal")
class ReversalController {
    private final PaymentDesk desk;
    private final PaymentWords words;

    ReversalController(PaymentDesk desk, PaymentWords words) {
        this.desk = desk;
        this.words = words;
    }

    record Form(
            @NotBlank @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    @GetMapping
    String ask(@PathVariable String number, @PathVariable long payment, Officer officer, Model model) {
        model.addAttribute("form", new Form(""));
        return page(ProblemNumber.fromAddress(number), payment, officer, model);
    }

    @PostMapping
    String reverse(
            @PathVariable String number,
            @PathVariable long payment,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        desk.toReverse(problem, payment, officer);
        if (!errors.hasErrors()) {
            try {
                desk.reverse(problem, payment, Typed.text(form.reason()), officer);
                return "redirect:/problems/" + problem + "#money";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(problem, payment, officer, model);
    }

    private String page(ProblemNumber problem, long paymentId, Officer officer, Model model) {
        var payment = desk.toReverse(problem, paymentId, officer);
        var file = desk.open(problem, officer);
        var path = "/payments/" + paymentId + "/reversal";
        var sheet = words.sheet(file, "payment.reverse.title", "payment.reverse.lead", path, "payment.reverse.submit");
        model.addAttribute("sheet", sheet.withoutDescription());
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("payment.amount", words.yuan(payment.yuan())),
                        words.fact("payment.voucher", words.of("payment.voucher", payment.voucher())),
                        words.fact("payment.voucherNumber", payment.voucherNumber()),
                        words.fact("payment.voucherOn", Dates.day(payment.voucherOn()))));
        return "receipts/payment-reversal";
    }
}
