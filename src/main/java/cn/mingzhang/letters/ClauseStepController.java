package cn.mingzhang.letters;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A step of a clause: reply, accept, return, extend, stop, resume. */
@Controller
@RequestMapping(
        "/letters" + LetterController.ONE + "/clauses/{ordinal:\\d{1,2}}/{step:reply|accept|return|extend|stop|resume}")
class ClauseStepController {
    private final LetterDesk desk;
    private final ClauseDesk clauses;
    private final LetterPages pages;
    private final LetterWords words;
    private final SigningProof proof;

    ClauseStepController(
            LetterDesk desk, ClauseDesk clauses, LetterPages pages, LetterWords words, SigningProof proof) {
        this.desk = desk;
        this.clauses = clauses;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    /** Which of the fields is asked is the step's. */
    record StepForm(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,

            @Size(max = 2000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable List<MultipartFile> files,

            @Nullable String password) {
        StepForm {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(
            @PathVariable long id, @PathVariable int ordinal, @PathVariable String step, Officer officer, Model model) {
        var letter = desk.seen(id, officer);
        var clause = clauses.clause(letter, ordinal);
        var asked = step(step);
        clauses.mustTake(asked, letter, clause, officer);
        model.addAttribute("form", new StepForm(null, null, null, null));
        return page(letter, clause, asked, officer, model);
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @PathVariable int ordinal,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var letter = desk.seen(id, officer);
        var clause = clauses.clause(letter, ordinal);
        var asked = step(step);
        clauses.mustTake(asked, letter, clause, officer);
        var read = Version.of(version, "letter");
        letter.mustBeAt(read);
        if (!errors.hasErrors() && (!asked.isSigned() || proof.judge(officer, form.password(), request, errors))) {
            try (var files = Uploads.of(form.files())) {
                var taking = new ClauseDesk.Taking(form.until(), String.valueOf(form.remark()));
                clauses.take(id, ordinal, read, asked, taking, files, officer);
                return "redirect:" + letter.href() + "#clause-" + ordinal;
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "files");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(letter, clause, asked, officer, model);
    }

    private static ClauseStep step(String word) {
        return ClauseStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(Letter letter, Clause clause, ClauseStep step, Officer officer, Model model) {
        var behalf = step == ClauseStep.REPLY && !ClauseDesk.answers(letter, officer);
        model.addAttribute("name", letter.name());
        model.addAttribute("subject", letter.text().title());
        model.addAttribute("href", letter.href() + "#clause-" + clause.ordinal());
        model.addAttribute("action", letter.href() + "/clauses/" + clause.ordinal() + "/" + step.word());
        model.addAttribute("version", letter.version());
        model.addAttribute("deed", behalf ? words.of("clause.deed.behalf") : words.of("clause.deed", step));
        model.addAttribute("lead", words.of(behalf ? "clause.lead.behalf" : "clause.lead." + step));
        model.addAttribute(
                "facts",
                List.of(
                        new Fact(words.of("clause.n", clause.ordinal()), clause.demand()),
                        words.fact("clause.dueOn", pages.due(clause))));
        model.addAttribute("files", step == ClauseStep.REPLY);
        model.addAttribute("filesHint", words.of(behalf ? "proof.behalf" : "proof.hint"));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        model.addAttribute("dates", step == ClauseStep.EXTEND);
        model.addAttribute("remarkLabel", words.of("remark." + step));
        model.addAttribute("signs", step.isSigned());
        return "letters/clause";
    }
}
