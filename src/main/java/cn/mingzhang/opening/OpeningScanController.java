package cn.mingzhang.opening;

import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The scans of an entry: added, replaced, withdrawn, on the entry's own page. */
@Controller
@RequestMapping("/opening" + OpeningController.NUMBER + "/scan")
class OpeningScanController {
    private final OpeningDesk desk;
    private final OpeningPages pages;
    private final MessageSource messages;

    OpeningScanController(OpeningDesk desk, OpeningPages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView upload(
            @PathVariable String number,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors,
            Officer officer) {
        desk.mustTake(EntryStep.AMEND, desk.seen(number, officer), officer);
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), form.noteOrEmpty(), officer);
        }
        try (var uploads = Uploads.of(form.files())) {
            desk.prove(number, form.replaces(), uploads, form.noteOrEmpty(), officer);
        } catch (FileRefused refusal) {
            var said = refusal.sentences(messages, LocaleContextHolder.getLocale());
            return refused(number, said, form.noteOrEmpty(), officer);
        }
        return new ModelAndView("redirect:/opening/" + number);
    }

    @PostMapping("/withdrawals")
    ModelAndView withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult errors,
            Officer officer) {
        desk.mustTake(EntryStep.AMEND, desk.seen(number, officer), officer);
        if (form.file() == null) {
            throw new NotVisible("file");
        }
        if (errors.hasErrors()) {
            return refused(number, sentences(errors), "", officer);
        }
        desk.withdrawScan(number, form.file(), form.reason(), officer);
        return new ModelAndView("redirect:/opening/" + number);
    }

    private ModelAndView refused(String number, List<String> sentences, String note, Officer officer) {
        var entry = desk.seen(number, officer);
        var page = new ModelAndView("opening/show")
                .addObject("entry", pages.show(entry, officer).refused(sentences, note));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> sentences(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, LocaleContextHolder.getLocale()))
                .toList();
    }
}
