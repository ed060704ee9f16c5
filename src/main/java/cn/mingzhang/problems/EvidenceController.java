package cn.mingzhang.problems;

import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.evidence.WithdrawalForm;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 佐证材料: the files of one place of a problem: added, replaced, withdrawn. */
@Controller
@RequestMapping("/problems/{number}/evidence")
class EvidenceController {
    private final DeedSheets sheets;
    private final EvidenceDesk desk;
    private final FileCabinet cabinet;
    private final MessageSource messages;
    private final Words words;
    private final WorkUndo undo;
    private final TransactionTemplate transaction;

    EvidenceController(
            DeedSheets sheets,
            EvidenceDesk desk,
            FileCabinet cabinet,
            MessageSource messages,
            Words words,
            WorkUndo undo,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.undo = undo;
        this.transaction = new TransactionTemplate(transactions);
        this.desk = desk;
        this.cabinet = cabinet;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number, @RequestParam(defaultValue = "general") String slot, Officer officer) {
        return page(number, place(number, slot, officer), List.of(), "");
    }

    @PostMapping
    ModelAndView upload(
            @PathVariable String number,
            @Valid @ModelAttribute EvidenceForm form,
            BindingResult errors,
            Officer officer) {
        var slot = form.slot() == null ? "" : form.slot();
        var place = place(number, slot, officer);
        if (errors.hasErrors()) {
            return refused(number, place, sentences(errors), form.noteOrEmpty());
        }
        try (var uploads = Uploads.of(form.files())) {
            store(ProblemNumber.fromAddress(number), form, uploads, officer);
        } catch (FileRefused refusal) {
            return refused(number, place, refusal.sentences(messages, words.locale()), form.noteOrEmpty());
        }
        return new ModelAndView("redirect:/problems/" + number + "/evidence?slot=" + slot);
    }

    @PostMapping("/withdrawals")
    ModelAndView withdraw(
            @PathVariable String number,
            @Valid @ModelAttribute WithdrawalForm form,
            BindingResult errors,
            Officer officer) {
        if (form.file() == null) {
            throw new NotVisible("file");
        }
        var place = place(number, cabinet.find(form.file()).slot(), officer);
        if (errors.hasErrors()) {
            return refused(number, place, sentences(errors), "");
        }
        try {
            desk.withdraw(ProblemNumber.fromAddress(number), form.file(), form.reason(), officer);
        } catch (Unfit unfit) {
            return refused(number, place, List.of(messages.getMessage(unfit, words.locale())), "");
        }
        return new ModelAndView("redirect:/problems/" + number + "/evidence?slot=" + place.slot());
    }

    private void store(ProblemNumber number, EvidenceForm form, Uploads uploads, Officer officer) {
        if (form.replaces() == null) {
            transaction.executeWithoutResult(status -> {
                var files = desk.add(number, form.slot(), uploads, form.noteOrEmpty(), officer);
                undo.addedEvidence(
                        number,
                        form.slot(),
                        files.stream().map(file -> "" + file.id()).collect(Collectors.joining(",")),
                        officer);
            });
        } else if (uploads.isEmpty()) {
            throw new FileRefused("evidence.refused.NONE");
        } else if (uploads.size() > 1) {
            throw new FileRefused("evidence.refused.ONE_FOR_ONE");
        } else {
            desk.replace(number, form.replaces(), uploads.iterator().next(), form.noteOrEmpty(), officer);
        }
    }

    /** Where files may be put now: a measure, a paper, the court's papers, or the rest. */
    private record Place(String slot, String heading, String anchor, FilesPanel files) {}

    private Place place(String number, String slot, Officer officer) {
        var deed = slot.equals(ProblemFacts.COURT_PAPER) ? DeskDeed.COURT_PAPER : DeskDeed.EVIDENCE;
        return sheets.read(ProblemNumber.fromAddress(number), deed, officer, problem -> {
            var heading = heading(problem, slot);
            var history = cabinet.history(ProblemFacts.holder(problem));
            return new Place(
                    slot,
                    heading,
                    deed == DeskDeed.COURT_PAPER ? "papers" : "evidence",
                    FilesPanel.of(slot, history).withUpload("/problems/" + number + "/evidence", null));
        });
    }

    private String heading(Problem problem, String slot) {
        if (slot.equals(ProblemFacts.COURT_PAPER)) {
            return words.of("problem.papers");
        }
        if (slot.equals(EvidenceDesk.GENERAL)) {
            return words.of("problem.evidence.general");
        }
        for (var measure : problem.work().measures()) {
            if (measure.slot().equals(slot)) {
                return words.of("problem.evidence.ofMeasure", measure.ordinal(), measure.content());
            }
        }
        for (var result : problem.work().results()) {
            if (result.isStanding() && result.slot().equals(slot)) {
                return words.of(
                        "problem.evidence.ofResult", words.of("problem.result", result.kind()), result.document());
            }
        }
        throw new NotVisible("slot " + slot + " of " + problem.number());
    }

    private ModelAndView page(String number, Place place, List<String> refusals, @Nullable String note) {
        return new ModelAndView("problems/evidence")
                .addObject("number", number)
                .addObject("heading", place.heading())
                .addObject("back", "/problems/" + number + "#" + place.anchor())
                .addObject("panel", place.files().refused(refusals, note == null ? "" : note));
    }

    private ModelAndView refused(String number, Place place, List<String> sentences, String note) {
        var page = page(number, place, sentences, note);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> sentences(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, words.locale()))
                .toList();
    }
}
