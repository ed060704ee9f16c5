package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.function.Consumer;
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

/** What is done with a receipt: 入库确认, 分配, 退款, 作废, 冲正; each on a small page of its own. */
@Controller
@RequestMapping("/fees/receipts/{number}")
class EntryController {
    private final ReceiptLedger ledger;
    private final PaymentDesk payments;
    private final CitedNotices notices;
    private final ReceiptWords words;

    EntryController(ReceiptLedger ledger, PaymentDesk payments, CitedNotices notices, ReceiptWords words) {
        this.ledger = ledger;
        this.payments = payments;
        this.notices = notices;
        this.words = words;
    }

    /** @param target a project's number, a problem's, or that of a notice which the payer cites */
    record Allocation(
            @NotNull @Nullable Yuan amount,

            @NotNull(message = "{receipts.error.target}") @Size(max = 40, message = "{receipts.error.target}") @Nullable
            String target) {
        String targetOrEmpty() {
            return Typed.text(target);
        }
    }

    record Refund(
            @NotNull @Nullable Yuan amount,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    record Reason(
            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    @PostMapping("/confirmation")
    String confirm(@PathVariable String number, Officer officer) {
        ledger.seen(number, officer);
        ledger.confirm(number, officer);
        return "redirect:/fees/receipts/" + number;
    }

    @GetMapping("/allocations/new")
    ModelAndView allocating(@PathVariable String number, Officer officer) {
        var receipt = writable(number, officer);
        return page(new Allocation(receipt.purse().free(), ""), receipt, "allocation", "/allocations");
    }

    @PostMapping("/allocations")
    ModelAndView allocate(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Allocation form,
            BindingResult errors,
            Officer officer) {
        return done(number, errors, officer, "allocation", "/allocations", receipt -> {
            var amount = Objects.requireNonNull(form.amount());
            var target = notices.projectOr(form.targetOrEmpty());
            try {
                if (target.startsWith("XM-")) {
                    ledger.allocate(number, target, amount, officer);
                } else {
                    payments.allocate(ProblemNumber.fromAddress(target), number, amount, officer);
                }
            } catch (NotVisible none) {
                throw new Unfit("target", "receipts.error.target");
            }
        });
    }

    @GetMapping("/refunds/new")
    ModelAndView refunding(@PathVariable String number, Officer officer) {
        var receipt = writable(number, officer);
        officer.mustHoldAny(Post.TREASURY);
        return page(new Refund(receipt.purse().free(), ""), receipt, "refund", "/refunds");
    }

    @PostMapping("/refunds")
    ModelAndView refund(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Refund form,
            BindingResult errors,
            Officer officer) {
        var purse = writable(number, officer).purse();
        officer.mustHoldAny(Post.TREASURY);
        all(errors, () -> ReceiptLedger.mustHaveReason(Typed.text(form.reason())), () -> {
            if (form.amount() != null) {
                purse.mustFit(Entry.of(0, EntryKind.REFUND, form.amount(), null, null));
            }
        });
        return done(
                number,
                errors,
                officer,
                "refund",
                "/refunds",
                receipt -> ledger.refund(
                        number, Objects.requireNonNull(form.amount()), Typed.text(form.reason()), officer));
    }

    @GetMapping("/annulment")
    ModelAndView annulling(@PathVariable String number, Officer officer) {
        return page(new Reason(""), writable(number, officer), "annulment", "/annulment");
    }

    @PostMapping("/annulment")
    ModelAndView annul(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Officer officer) {
        return done(
                number,
                errors,
                officer,
                "annulment",
                "/annulment",
                receipt -> ledger.annul(number, Typed.text(form.reason()), officer));
    }

    @GetMapping("/entries/{entry:\\d{1,18}}/reversal")
    ModelAndView reversing(@PathVariable String number, @PathVariable long entry, Officer officer) {
        var receipt = writable(number, officer);
        ReceiptLedger.toReverse(receipt, entry);
        return page(new Reason(""), receipt, "reversal", "/entries/" + entry + "/reversal");
    }

    @PostMapping("/entries/{entry:\\d{1,18}}/reversal")
    ModelAndView reverse(
            @PathVariable String number,
            @PathVariable long entry,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Officer officer) {
        ReceiptLedger.toReverse(writable(number, officer), entry);
        return done(
                number,
                errors,
                officer,
                "reversal",
                "/entries/" + entry + "/reversal",
                receipt -> ledger.reverse(number, entry, Typed.text(form.reason()), officer));
    }

    /** What is wrong is told at once, not one after the other. */
    private static void all(BindingResult errors, Runnable... checks) {
        for (var check : checks) {
            try {
                check.run();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
    }

    private ModelAndView done(
            String number, BindingResult errors, Officer officer, String kind, String path, Consumer<Receipt> deed) {
        var receipt = writable(number, officer);
        if (!errors.hasErrors()) {
            try {
                deed.accept(receipt);
                return new ModelAndView("redirect:/fees/receipts/" + number);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = page(null, receipt, kind, path);
        refused.addAllObjects(errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private ModelAndView page(@Nullable Object form, Receipt receipt, String kind, String path) {
        var page = new ModelAndView("receipts/deed")
                .addObject("kind", kind)
                .addObject("title", words.of("deed." + kind))
                .addObject("lead", words.of("deed." + kind + ".lead"))
                .addObject("facts", words.facts(receipt).subList(0, 9))
                .addObject("number", receipt.number())
                .addObject("back", receipt.href())
                .addObject("action", receipt.href() + path);
        return form == null ? page : page.addObject("form", form);
    }

    /** Sees it (404), writes for its office (403). */
    private Receipt writable(String number, Officer officer) {
        var receipt = ledger.seen(number, officer);
        ReceiptLedger.mustWriteFor(receipt.unitId(), officer);
        return receipt;
    }
}
