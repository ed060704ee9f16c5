package cn.mingzhang.screening;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One finding with both sides beside each other, and what becomes of it. */
@Controller
@RequestMapping("/screening/findings/{id:\\d{1,18}}")
class ScreeningFindingController {
    private final FindingList findings;
    private final FindingLedger desk;
    private final FindingPages pages;
    private final PermitCards permits;
    private final ProjectDirectory directory;
    private final FeeCard fees;
    private final UnclaimedMoney unclaimed;
    private final History history;
    private final ScreeningWords words;

    ScreeningFindingController(
            FindingList findings,
            FindingLedger desk,
            FindingPages pages,
            PermitCards permits,
            ProjectDirectory directory,
            FeeCard fees,
            UnclaimedMoney unclaimed,
            History history,
            ScreeningWords words) {
        this.findings = findings;
        this.desk = desk;
        this.pages = pages;
        this.permits = permits;
        this.directory = directory;
        this.fees = fees;
        this.unclaimed = unclaimed;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable long id, Officer officer, Model model) {
        return page(findings.seen(id, officer), null, officer, model);
    }

    private String page(FindingRow finding, @Nullable String error, Officer officer, Model model) {
        model.addAttribute("row", pages.row(finding));
        model.addAttribute("id", finding.id());
        model.addAttribute("compares", words.of("compares." + finding.rule().name()));
        model.addAttribute("clause", words.of("clause." + finding.rule().name()));
        model.addAttribute("facts", words.facts(finding.said()));
        model.addAttribute(
                "bureaus", finding.authorities().stream().map(words::authority).toList());
        model.addAttribute("writes", FindingLedger.logs(officer));
        model.addAttribute("cards", permits.cards(finding.permits()));
        model.addAttribute("projectNumber", finding.projectNumber());
        model.addAttribute(
                "project",
                finding.projectNumber() == null
                        ? null
                        : directory.factsOf(new ProjectNumber(finding.projectNumber()), officer));
        model.addAttribute("fee", fees.of(finding));
        model.addAttribute("differenceHref", unclaimed.href(finding).orElse(null));
        var open = finding.state() == FindingRow.State.OPEN || finding.state() == FindingRow.State.PROPOSED;
        var logs = open && !finding.rule().isLead() && FindingLedger.logs(officer);
        model.addAttribute("logs", logs);
        model.addAttribute("dismisses", finding.state() == FindingRow.State.OPEN && DismissalDesk.proposes(officer));
        model.addAttribute("items", logs ? desk.items(finding.problemClass()) : List.of());
        model.addAttribute(
                "registers", finding.rule().isLead() && officer.inOwnRight().holds(Post.CLUE_KEEPER));
        model.addAttribute("error", error);
        model.addAttribute("problemHref", finding.problem() == null ? null : "/problems/" + finding.problem());
        model.addAttribute(
                "history",
                history.of(new Subject("screening-finding", "" + finding.id()), LocaleContextHolder.getLocale()));
        return "screening/finding";
    }

    @PostMapping("/problem")
    String log(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var finding = findings.seen(id, officer);
        try {
            return "redirect:/problems/" + desk.log(id, item, officer);
        } catch (Unfit unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(finding, words.of("error.item"), officer, model);
        }
    }

    @PostMapping("/ledger")
    String attach(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var finding = findings.seen(id, officer);
        FindingLedger.mustLog(officer);
        if (!number.strip().matches("[0-9]{4}-[0-9]{4,6}")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(finding, words.of("error.problem"), officer, model);
        }
        desk.attach(id, ProblemNumber.fromAddress(number.strip()), officer);
        return "redirect:/screening/findings/" + id;
    }
}
