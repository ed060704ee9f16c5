package cn.mingzhang.sources;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list as a workbook, and the document of a source: added, replaced, withdrawn on the source's own page. */
@Controller
class SourceFileController {
    private static final Sheet<SourcePages.Row> SHEET = Sheet.of(
            "sources.title",
            Column.text("number", "sources.number", SourcePages.Row::number),
            Column.text("kind", "sources.kind", SourcePages.Row::kind),
            Column.<SourcePages.Row>text("title", "sources.title.column", SourcePages.Row::title)
                    .wide(50),
            Column.text("document", "sources.documentNumber", SourcePages.Row::document),
            Column.<SourcePages.Row>text("issuer", "sources.issuer", SourcePages.Row::issuer)
                    .wide(24),
            Column.day("dated", "sources.datedOn", SourcePages.Row::dated),
            Column.count("items", "sources.items", SourcePages.Row::items),
            Column.count("listed", "sources.state.LISTED", SourcePages.Row::listed),
            Column.count("open", "sources.state.OPEN", SourcePages.Row::open),
            Column.day("due", "sources.dueOn", SourcePages.Row::due),
            Column.text("reported", "sources.report", SourcePages.Row::reported));

    private final SourceDesk desk;
    private final SourcePages pages;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final MessageSource messages;

    SourceFileController(
            SourceDesk desk, SourcePages pages, Exports exports, ExportDeeds deeds, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
        this.messages = messages;
    }

    @GetMapping("/sources.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        SourceRights.mustRead(officer);
        var query = ListQuery.of(request, Sources.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @PostMapping("/sources" + SourceController.NUMBER + "/document")
    ModelAndView upload(
            @PathVariable String number,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors,
            Officer officer) {
        mustWrite(number, officer);
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), form.noteOrEmpty(), officer);
        }
        try (var uploads = Uploads.of(form.files())) {
            desk.file(number, form.replaces(), uploads, form.noteOrEmpty(), officer);
        } catch (FileRefused refusal) {
            var said = refusal.sentences(messages, LocaleContextHolder.getLocale());
            return refused(number, said, form.noteOrEmpty(), officer);
        }
        return new ModelAndView("redirect:/sources/" + number);
    }

    @PostMapping("/sources" + SourceController.NUMBER + "/document/withdrawals")
    ModelAndView withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult errors,
            Officer officer) {
        mustWrite(number, officer);
        if (form.file() == null) {
            throw new NotVisible("file");
        }
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), "", officer);
        }
        desk.withdrawFile(number, form.file(), form.reason(), officer);
        return new ModelAndView("redirect:/sources/" + number);
    }

    private void mustWrite(String number, Officer officer) {
        desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
    }

    private ModelAndView refused(String number, List<String> sentences, String note, Officer officer) {
        var page = new ModelAndView("sources/show")
                .addObject(
                        "source",
                        pages.show(desk.seen(number, officer), officer).refused(sentences, note));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> sentences(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, LocaleContextHolder.getLocale()))
                .toList();
    }
}
