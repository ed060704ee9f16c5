package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 分配建议: seen, picked and allocated at once. */
@Controller
@RequestMapping("/fees/receipts/proposals")
class ProposalController {
    private static final Pattern PICK = Pattern.compile("(SK-[0-9-]{6,20}) (XM-[0-9-]{6,20}) ([0-9]{1,15})");

    private final ProposalDesk desk;
    private final ReceiptWords words;

    ProposalController(ProposalDesk desk, ReceiptWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** @param pick what its box sends */
    record Row(
            String pick,
            String receipt,
            String payer,
            String on,
            String left,
            String project,
            String name,
            String due,
            String owed,
            String amount,
            String why) {}

    @GetMapping
    String show(Officer officer, Model model) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        return page(officer, model);
    }

    @PostMapping
    String allocate(
            @RequestParam(required = false) @Nullable List<String> pick,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        var picks = pick == null
                ? List.<ProposalDesk.Pick>of()
                : pick.stream().flatMap(ProposalController::read).toList();
        try {
            if (picks.isEmpty()) {
                throw new Unfit("", "receipts.proposal.none.picked");
            }
            desk.allocate(picks, officer);
            return "redirect:/fees/receipts/proposals";
        } catch (Unfit unfit) {
            model.addAttribute("refusal", words.ofAny(unfit.getDefaultMessage(), unfit.getArguments()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(officer, model);
        }
    }

    private static Stream<ProposalDesk.Pick> read(String text) {
        var match = PICK.matcher(text);
        return match.matches()
                ? Stream.of(new ProposalDesk.Pick(match.group(1), match.group(2), Long.parseLong(match.group(3))))
                : Stream.empty();
    }

    private String page(Officer officer, Model model) {
        var proposals = desk.proposals(officer);
        model.addAttribute("rows", proposals.stream().map(this::row).toList());
        model.addAttribute(
                "sum",
                Yuan.sum(proposals.stream().map(Proposal::amount).toList()).toString());
        return "receipts/proposals";
    }

    private Row row(Proposal proposal) {
        var receipt = proposal.receipt();
        var project = proposal.project();
        return new Row(
                receipt.number() + " " + project.number() + " "
                        + proposal.amount().fen(),
                receipt.number(),
                receipt.payer(),
                Dates.day(receipt.voucherOn()),
                receipt.left().toString(),
                project.number(),
                project.name(),
                Dates.day(project.due()),
                project.arrears().toString(),
                proposal.amount().toString(),
                words.of("proposal.why", proposal.why()));
    }
}
