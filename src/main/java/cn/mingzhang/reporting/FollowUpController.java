package cn.mingzhang.reporting;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.LeftOut;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.reporting.CodeKeys.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** 查询与补充 by the code alone. A code that is mistyped, of nobody or too old gets one and the same answer, after the same work. */
@Controller
@RequestMapping("/report/status")
class FollowUpController {
    private static final int LONGEST = 10_000;

    private final Intake intake;
    private final CodeKeys codes;
    private final FormToken tokens;
    private final ReportWords words;
    private final MessageSource messages;

    FollowUpController(Intake intake, CodeKeys codes, FormToken tokens, ReportWords words, MessageSource messages) {
        this.intake = intake;
        this.codes = codes;
        this.tokens = tokens;
        this.words = words;
        this.messages = messages;
    }

    /** @param code given back in the page's own form, so that one need not type it again to add something */
    record Page(
            String code,
            String status,
            String meaning,
            String arrivedOn,
            String statusOn,
            long additions,
            List<Line> lines) {}

    record Line(boolean question, String on, String text) {}

    @GetMapping
    String blank(Model model) {
        return form(model);
    }

    @PostMapping
    String show(
            @RequestParam(required = false, defaultValue = "") String code,
            @RequestParam(name = "_csrf", required = false) @Nullable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeOurs(token);
        if (LeftOut.of(request).isPresent()) {
            return later(code, "", model, response);
        }
        var typed = ReceiptCode.typed(code);
        return page(typed, codes.of(typed), model, response);
    }

    @PostMapping("/more")
    String add(
            @RequestParam(required = false, defaultValue = "") String code,
            @RequestParam(required = false, defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "_csrf", required = false) @Nullable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeOurs(token);
        var leftOut = LeftOut.of(request);
        if (leftOut.equals(Optional.of(LeftOut.TOO_OFTEN))) {
            return later(code, text, model, response);
        }
        var typed = ReceiptCode.typed(code);
        var receipt = codes.of(typed);
        if (leftOut.isPresent()) {
            refuse(List.of(words.leftOut(LeftOut.TOO_LARGE, Attachments.LIMIT)), text, model, response);
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return page(typed, receipt, model, response);
        }
        try {
            var more = new Written(Map.of("story", ReportForm.text(text)), Attachments.of(files));
            if (more.field("story").length() > LONGEST) {
                refuse(List.of(words.of("error.long")), text, model, response);
            } else if (more.field("story").isEmpty() && more.files().isEmpty()) {
                refuse(List.of(words.of("more.error.empty")), text, model, response);
            } else if (intake.add(receipt, more)) {
                model.addAttribute("added", true);
            } else if (intake.standing(receipt).isPresent()) {
                refuse(List.of(words.of("more.error.full")), text, model, response);
            }
        } catch (FileRefused notTaken) {
            refuse(notTaken.sentences(messages, locale), text, model, response);
        }
        return page(typed, receipt, model, response);
    }

    /** Nothing is looked up for who comes too often; the code and what he typed are given back to him. */
    private String later(String code, String text, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("leftOut", words.leftOut(LeftOut.TOO_OFTEN, ""));
        model.addAttribute("code", code);
        model.addAttribute("text", text);
        return form(model);
    }

    private static void refuse(List<String> sentences, String text, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", sentences);
        model.addAttribute("text", text);
    }

    private String page(ReceiptCode code, Receipt receipt, Model model, HttpServletResponse response) {
        var standing = intake.standing(receipt);
        if (standing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unknown", true);
            return form(model);
        }
        var known = standing.get();
        var lines = intake.said(receipt, known).stream()
                .map(said -> new Line(said.question(), day(said.on()), said.text()))
                .toList();
        model.addAttribute("token", tokens.fresh());
        model.addAttribute("most", Attachments.MOST);
        model.addAttribute("limit", Attachments.LIMIT);
        model.addAttribute(
                "page",
                new Page(
                        code.grouped(),
                        words.of("status." + known.status()),
                        words.of("status." + known.status() + ".means"),
                        day(known.arrivedOn()),
                        day(known.statusOn()),
                        known.additions(),
                        lines));
        return "reporting/status";
    }

    private String form(Model model) {
        model.addAttribute("token", tokens.fresh());
        return "reporting/ask";
    }

    private static String day(LocalDate day) {
        return Dates.day(day);
    }

    /** Too old is good enough here: nothing is lost by asking. */
    private void mustBeOurs(@Nullable String token) {
        if (tokens.judge(token) == FormToken.Judged.FORGED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
