package cn.mingzhang.collection;

import cn.mingzhang.documents.PreviewLine;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One rung: what it asks, its paper as it will look, and its issue by password. */
@Controller
@RequestMapping("/collection/{number}/rungs/{rung}")
class RungController {
    private final Situations situations;
    private final CollectionLedger ledger;
    private final CollectionPages pages;
    private final LadderPages ladder;
    private final CollectionTables tables;
    private final CollectionWords say;
    private final SigningProof proof;

    RungController(
            Situations situations,
            CollectionLedger ledger,
            CollectionPages pages,
            LadderPages ladder,
            CollectionTables tables,
            CollectionWords say,
            SigningProof proof) {
        this.situations = situations;
        this.ledger = ledger;
        this.pages = pages;
        this.ladder = ladder;
        this.tables = tables;
        this.say = say;
        this.proof = proof;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String rung, Officer officer, Model model) {
        var now = situations.seen(number, officer);
        var wanted = rung(rung);
        now.mustBeOpen(wanted, now.file().version(), officer);
        model.addAttribute(
                "form",
                PaperForm.of(
                        now.file().version(), now.today(), Usual.due(now, wanted), Usual.texts(now, wanted, officer)));
        return page(now, wanted, officer, model);
    }

    @PostMapping
    String issue(
            @PathVariable String number,
            @PathVariable String rung,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var now = situations.seen(number, officer);
        var wanted = rung(rung);
        now.mustBeOpen(wanted, form.version(), officer);
        if (!errors.hasErrors()) {
            mustBeWhole(wanted, form, errors);
        }
        var ours = !wanted.isTheCourts() && form.isOurs();
        var looks = asked.getParameter("preview") != null && ours;
        if (!errors.hasErrors() && looks) {
            model.addAttribute(
                    "preview", PreviewLine.of(ledger.preview(now, wanted, form.dueOn(), form.said(), officer)));
            return page(now, wanted, officer, model);
        }
        if (!errors.hasErrors()
                && unmet(now, wanted, form, officer, model)
                && proof.judge(officer, form.password(), asked, errors)) {
            try {
                var unmet = ours ? issue(number, wanted, form, officer) : record(number, wanted, form, officer);
                if (unmet.isEmpty()) {
                    return "redirect:/collection/" + number + "#papers";
                }
                refuse(now, unmet, model);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "scan");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, wanted, officer, model);
    }

    /** All that is missing at once, before a password is judged. */
    private boolean unmet(Situation now, Rung rung, PaperForm form, Officer officer, Model model) {
        var unmet = rung.clause().unmet(now.attempt(officer, form.hasScan(), form.remarkText()));
        refuse(now, unmet, model);
        return unmet.isEmpty();
    }

    private void refuse(Situation now, List<Condition> unmet, Model model) {
        if (!unmet.isEmpty()) {
            model.addAttribute(
                    "unmet",
                    unmet.stream()
                            .map(condition -> ladder.line(condition, false, now))
                            .toList());
        }
    }

    private static void mustBeWhole(Rung rung, PaperForm form, BindingResult errors) {
        var paper = rung.paper();
        if (paper == null || !form.isOurs()) {
            if (form.numberText().isEmpty()) {
                errors.rejectValue("number", "collection.error.number");
            }
            if (form.datedOn() == null) {
                errors.rejectValue("datedOn", "collection.error.dated");
            }
            if (!form.hasScan()) {
                errors.rejectValue("scan", "collection.condition.COURT_PAPER_FILED");
            }
        } else {
            var said = form.said();
            Asked.of(paper).stream()
                    .filter(asked -> asked.isMandatoryIn(paper)
                            && said.getOrDefault(asked, "").isEmpty())
                    .forEach(asked -> errors.rejectValue(asked.field(), "collection.error.blank"));
        }
        if (CollectionLedger.statesItsTerm(rung) && form.dueOn() == null) {
            errors.rejectValue("dueOn", "collection.error.due");
        }
    }

    private List<Condition> issue(String number, Rung rung, PaperForm form, Officer officer) {
        return ledger.issue(number, rung, form.version(), form.dueOn(), form.said(), officer);
    }

    private List<Condition> record(String number, Rung rung, PaperForm form, Officer officer) {
        try (var scans = Uploads.of(form.scan())) {
            if (scans.size() != 1) {
                throw new Unfit("scan", "collection.error.oneScan");
            }
            return ledger.record(
                    number,
                    rung,
                    form.version(),
                    Objects.requireNonNullElse(form.issuer(), Issuer.COURT),
                    form.numberText(),
                    Objects.requireNonNull(form.datedOn()),
                    CollectionLedger.statesItsTerm(rung) ? form.dueOn() : null,
                    form.remarkText(),
                    scans.iterator().next(),
                    officer);
        }
    }

    /**
     * What the template asks for.
     *
     * @param issuers more than one where another agency may have issued it
     */
    record Sheet(
            String number,
            String rung,
            String title,
            String ground,
            boolean court,
            boolean states,
            String dueKey,
            List<Asked> asked,
            List<cn.mingzhang.lists.Option> issuers,
            List<cn.mingzhang.lists.Fact> facts,
            List<cn.mingzhang.lists.ChecklistLine> lines,
            long limit) {}

    private String page(Situation now, Rung rung, Officer officer, Model model) {
        var paper = rung.paper();
        var issuers = tables.issuers(rung, now.today()).stream()
                .map(line -> new cn.mingzhang.lists.Option(line.issuer().name(), say.of("issuer", line.issuer())))
                .toList();
        model.addAttribute(
                "sheet",
                new Sheet(
                        now.project().number(),
                        rung.name(),
                        say.of(rung),
                        rung.clause().ground(),
                        rung.isTheCourts(),
                        CollectionLedger.statesItsTerm(rung),
                        rung.clause().clock() == TermName.TALK ? "collection.term.TALK" : "collection.due",
                        paper == null ? List.of() : Asked.of(paper),
                        issuers.size() > 1 ? issuers : List.of(),
                        pages.facts(now),
                        ladder.checklist(now, rung, officer),
                        Upload.LIMIT / 1024 / 1024));
        return "collection/rung";
    }

    private static Rung rung(String name) {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotVisible("rung " + name));
    }
}
