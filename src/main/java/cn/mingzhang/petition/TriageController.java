package cn.mingzhang.petition;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.web.server.ResponseStatusException;

/**
 * 研判: one small form for every way a report may take, and then a page that says what will be done. No step can be taken back by anybody,
 * and the desk's screen stands where visitors sit: so it is signed with a password, like each step of a clue.
 */
@Controller
@RequestMapping("/petition/{number}/steps")
class TriageController {
    private final PetitionDesk desk;
    private final Registry registry;
    private final PetitionWords words;
    private final Watermark watermark;
    private final OfficeClock clock;
    private final SigningProof proof;

    TriageController(
            PetitionDesk desk,
            Registry registry,
            PetitionWords words,
            Watermark watermark,
            OfficeClock clock,
            SigningProof proof) {
        this.desk = desk;
        this.registry = registry;
        this.words = words;
        this.watermark = watermark;
        this.clock = clock;
        this.proof = proof;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String step,
            Officer officer,
            Model model) {
        var report = desk.seen(number, officer);
        var chosen = step(step);
        mustBeOpen(report);
        model.addAttribute("form", TriageForm.of(chosen, report));
        return page(chosen, report, officer, model);
    }

    /** Without a password it is asked what will be done; with {@code back} one goes on writing. */
    @PostMapping
    String sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var report = desk.seen(number, officer);
        var chosen = step(form.step());
        if (form.version() == null || !form.version().matches("\\d{1,9}")) {
            throw new MissingVersion(PetitionDesk.KIND);
        }
        if (Integer.parseInt(form.version()) != report.steps()) {
            throw new Conflict("version of " + number);
        }
        mustBeOpen(report);
        if (back != null) {
            return page(chosen, report, officer, model);
        }
        if (!errors.hasErrors()) {
            try {
                var entry = entry(chosen, form, report, officer);
                if (form.password() == null) {
                    return confirmation(chosen, entry, report, officer, model);
                }
                if (!proof.judge(officer, form.password(), request, errors)) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return confirmation(chosen, entry, report, officer, model);
                }
                desk.sign(number, report.steps(), chosen, entry, officer);
                return "redirect:/petition/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(chosen, report, officer, model);
    }

    private TriageEntry entry(ReportStep step, TriageForm form, Report report, Officer officer) {
        var note = step == ReportStep.TO_LEDGER ? RegisterForm.text(form.note()) : "";
        if (step == ReportStep.TO_LEDGER && note.isEmpty()) {
            throw new Unfit("note", "petition.error.note");
        }
        var body = step.asksBody() ? RegisterForm.text(form.body()) : "";
        if (step.asksBody() && body.isEmpty()) {
            throw new Unfit("body", "petition.error.body");
        }
        if (step == ReportStep.CLOSE && form.reason() == null) {
            throw new Unfit("reason", "petition.error.choose");
        }
        return new TriageEntry(
                step.asksReceiver() ? receiver(step, form) : null,
                body,
                step.asksBody() ? RegisterForm.text(form.document()) : "",
                step == ReportStep.CLOSE ? form.reason() : null,
                step == ReportStep.LINK ? linked(form, report, officer) : null,
                note);
    }

    private Officer receiver(ReportStep step, TriageForm form) {
        return receivers(step).stream()
                .filter(one -> form.receiverId() != null && one.id() == form.receiverId())
                .findFirst()
                .orElseThrow(() -> new Unfit("receiverId", "petition.error.choose"));
    }

    private Report linked(TriageForm form, Report report, Officer officer) {
        return desk.other(RegisterForm.text(form.linked()), officer)
                .filter(other -> !other.id().equals(report.id()))
                .orElseThrow(() -> new Unfit("linked", "petition.error.linked"));
    }

    private List<Officer> receivers(ReportStep step) {
        return step.asksReceiver()
                ? registry.officersHolding(
                        step == ReportStep.TO_KEEPER ? Post.CLUE_KEEPER : Post.SUPERVISOR, null, clock.today())
                : List.of();
    }

    private String confirmation(ReportStep step, TriageEntry entry, Report report, Officer officer, Model model) {
        head(step, report, officer, model);
        var linked = entry.linked();
        model.addAttribute(
                "facts",
                Stream.of(
                                words.fact(
                                        "receiver", entry.receiver() == null ? "" : PetitionPages.by(entry.receiver())),
                                words.fact("body", entry.body()),
                                words.fact("document.fact", entry.document()),
                                words.fact("reason", words.of("reason", entry.reason())),
                                words.fact("linked", linked == null ? "" : linked.number()),
                                words.fact("note", entry.note()))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList());
        return "petition/confirm";
    }

    private void head(ReportStep step, Report report, Officer officer, Model model) {
        model.addAttribute("number", report.number());
        model.addAttribute("step", step.name());
        model.addAttribute("stepName", words.of("step", step));
        model.addAttribute("lead", words.of("step." + step + ".lead"));
        model.addAttribute("watermark", watermark.of(officer));
    }

    private String page(ReportStep step, Report report, Officer officer, Model model) {
        head(step, report, officer, model);
        model.addAttribute("asksReceiver", step.asksReceiver());
        model.addAttribute("asksBody", step.asksBody());
        model.addAttribute("asksReason", step == ReportStep.CLOSE);
        model.addAttribute("asksLinked", step == ReportStep.LINK);
        model.addAttribute("asksNote", step == ReportStep.TO_LEDGER);
        model.addAttribute(
                "receivers",
                words.choices(
                        "choose",
                        receivers(step).stream()
                                .map(one -> new Option("" + one.id(), PetitionPages.by(one)))
                                .toList()));
        model.addAttribute("reasons", words.choices("choose", words.options("reason", CloseReason.values())));
        return "petition/step";
    }

    private static void mustBeOpen(Report report) {
        if (report.stage() != ReportStage.READ) {
            throw new Conflict("triage of " + report.number());
        }
    }

    private static ReportStep step(@Nullable String named) {
        return Arrays.stream(ReportStep.values())
                .filter(step -> step != ReportStep.OPEN && step.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such step"));
    }
}
