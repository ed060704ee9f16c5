package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 线索移送: the list, a new one, its page and its letter. */
@Controller
@RequestMapping("/clues/transfers")
class TransferController {
    /** 检举控告工作规则 第16条: who receives decides on acceptance within five working days. Proposed, and changed on the letter. */
    private static final int RECEIPT_DAYS = 5;

    /** 第18条: the handling side answers each quarter. */
    private static final int ANSWER_MONTHS = 3;

    private final TransferDesk desk;
    private final TransferPages pages;
    private final TransferLetter letter;
    private final ClueWords words;
    private final Watermark watermark;
    private final OfficeClock clock;
    private final WorkingDays days;

    TransferController(
            TransferDesk desk,
            TransferPages pages,
            TransferLetter letter,
            ClueWords words,
            Watermark watermark,
            OfficeClock clock,
            WorkingDays days) {
        this.desk = desk;
        this.pages = pages;
        this.letter = letter;
        this.words = words;
        this.watermark = watermark;
        this.clock = clock;
        this.days = days;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        Cleared.mustBe(officer);
        var letters = desk.list(ListQuery.of(request, Transfers.SORTS), officer);
        model.addAttribute("listing", pages.rows(letters));
        model.addAttribute("filter", TransferFilter.of(letters.query()));
        model.addAttribute("stages", words.choices("choose", words.options("transfer.stage", TransferStage.values())));
        model.addAttribute("prepares", officer.inOwnRight().holds(Post.CLUE_KEEPER));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/transfers";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String clue, Officer officer, Model model) {
        var today = clock.today();
        model.addAttribute(
                "form",
                new TransferForm(
                        clue == null ? List.of() : List.of(clue),
                        "",
                        0,
                        days.plus(today, RECEIPT_DAYS),
                        today.plusMonths(ANSWER_MONTHS)));
        return form(officer, model);
    }

    @PostMapping
    String prepare(
            @Valid @ModelAttribute("form") @Nullable TransferForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        desk.free(officer);
        if (form != null && !errors.hasErrors()) {
            try {
                return "redirect:/clues/transfers/" + desk.prepare(form.entered(), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var file = desk.read(number, officer);
        model.addAttribute("watermark", watermark.of(officer));
        if (file.isEmpty()) {
            return OpeningReason.ask("clues.open.transfer", number, "/clues/transfers", "clues", model);
        }
        model.addAttribute("letter", pages.page(file.get(), officer));
        return "clues/transfer";
    }

    @PostMapping("/{number}/openings")
    String open(@PathVariable String number, @RequestParam(required = false) @Nullable String reason, Officer officer) {
        desk.seen(number, officer);
        desk.open(number, OpeningReason.chosen(reason), officer);
        return "redirect:/clues/transfers/" + number;
    }

    @GetMapping("/{number}/letter.docx")
    void print(@PathVariable String number, Officer officer, HttpServletResponse response) throws IOException {
        var file = desk.print(number, officer);
        if (file.isEmpty()) {
            response.sendRedirect("/clues/transfers/" + number);
            return;
        }
        var docx = letter.docx(file.get());
        Handout.attached(response, letter.fileName(file.get().letter()), FileKind.DOCX.mediaType());
        response.setContentLength(docx.length);
        response.getOutputStream().write(docx);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute(
                "free",
                desk.free(officer).stream()
                        .map(clue -> new Option(
                                clue.number(),
                                String.join(
                                        " · ",
                                        clue.number(),
                                        words.of("kind", clue.kind()),
                                        words.of("level", clue.level()),
                                        clue.accusedUnit())))
                        .toList());
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/transfer-new";
    }
}
