package cn.mingzhang.arrears;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 对账单 of a payer, on a page and as a Word document; from the beginning of the year unless another period is asked. */
@Controller
class PayerStatementController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PayerStatements statements;
    private final DocumentForms forms;
    private final Rights rights;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    PayerStatementController(
            PayerStatements statements, DocumentForms forms, Rights rights, ExportDeeds deeds, OfficeClock clock) {
        this.statements = statements;
        this.forms = forms;
        this.rights = rights;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping("/fees/statement")
    String show(
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Officer officer,
            Model model) {
        var statement = statement(payer, from, until, officer);
        model.addAttribute("statement", statement);
        model.addAttribute("from", statement.from().toString());
        model.addAttribute("until", statement.until().toString());
        model.addAttribute("period", List.of(Dates.day(statement.from()), Dates.day(statement.until())));
        return "arrears/statement";
    }

    @GetMapping("/fees/statement.docx")
    void file(
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        var statement = statement(payer, from, until, officer);
        var paper = PayerPaper.PAYER_STATEMENT;
        var bytes = forms.inForce(paper)
                .form()
                .fill(paper.values(statement, officer.unit().name(), clock.today()));
        deeds.by(officer.actor())
                .accept(new Taken(
                        "/fees/statement",
                        List.of(payer, statement.from() + "–" + statement.until()),
                        statement.lines().size()));
        response.setContentType(DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(paper.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }

    private PayerStatement statement(String payer, @Nullable String from, @Nullable String until, Officer officer) {
        Rights.mustRead(officer);
        var last = day(until, clock.today());
        var first = day(from, last.withDayOfYear(1));
        return statements.of(payer.strip(), first.isAfter(last) ? last : first, last, rights.scope(officer));
    }

    /** Addresses are kept and edited by hand: nonsense counts as nothing asked. */
    private static LocalDate day(@Nullable String text, LocalDate usual) {
        try {
            var day = text == null || text.isBlank() ? usual : LocalDate.parse(text.strip());
            return day.getYear() < 1990 || day.getYear() > 2999 ? usual : day;
        } catch (DateTimeParseException nonsense) {
            return usual;
        }
    }
}
