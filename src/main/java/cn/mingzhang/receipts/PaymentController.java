package cn.mingzhang.receipts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 到账确认: the payments of a problem; the treasury adds to them. */
@Controller
@RequestMapping("/problems/{number}/payments")
class PaymentController {
    private final PaymentDesk desk;
    private final ProblemLedger ledger;
    private final MoneyPanel panel;
    private final PaymentWords words;
    private final OfficeClock clock;

    PaymentController(PaymentDesk desk, ProblemLedger ledger, MoneyPanel panel, PaymentWords words, OfficeClock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.panel = panel;
        this.words = words;
        this.clock = clock;
    }

    record Form(
            @NotNull @Nullable Yuan amount,
            @NotNull @Nullable Voucher voucher,

            @NotBlank @Size(max = 60, message = "{witness.error.long}") @Nullable
            String voucherNumber,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate voucherOn) {

        NewPayment payment() {
            return new NewPayment(
                    Objects.requireNonNull(amount),
                    Objects.requireNonNull(voucher),
                    Typed.text(voucherNumber),
                    Objects.requireNonNull(voucherOn));
        }
    }

    @GetMapping
    String index(@PathVariable String number, Officer officer, Model model) {
        var file = ledger.file(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", new Form(null, null, "", clock.today()));
        return page(file, officer, model);
    }

    @PostMapping
    String confirm(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var file = desk.open(problem, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.confirm(problem, form.payment(), officer);
                return "redirect:/problems/" + problem + "#money";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, officer, model);
    }

    private String page(ProblemFile file, Officer officer, Model model) {
        var sheet = words.sheet(file, "payment.page", "payment.lead", "/payments", "payment.submit");
        model.addAttribute("sheet", officer.holds(Post.TREASURY) ? sheet.withoutDescription() : sheet);
        model.addAttribute("money", panel.body(file, officer));
        model.addAttribute("vouchers", words.choices("choose", words.options("payment.voucher", Voucher.values())));
        return "receipts/payments";
    }
}
