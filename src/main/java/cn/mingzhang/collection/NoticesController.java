package cn.mingzhang.collection;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 批量出具: one password for up to fifty notices of one kind. Each is judged and issued singly, in a transaction of its own; what is
 * not ready stays, with its reasons. Fifty papers take a few seconds, so they are made at once; what came of each is on the page
 * that follows. What is chosen beyond fifty is said, and left.
 */
@Controller
@RequestMapping("/collection/notices")
class NoticesController {
    private static final int MOST = 50;

    private final Situations situations;
    private final CollectionLedger ledger;
    private final CollectionPages pages;
    private final CollectionWords say;
    private final SigningProof proof;

    NoticesController(
            Situations situations,
            CollectionLedger ledger,
            CollectionPages pages,
            CollectionWords say,
            SigningProof proof) {
        this.situations = situations;
        this.ledger = ledger;
        this.pages = pages;
        this.say = say;
        this.proof = proof;
    }

    record Row(
            String number,
            String payer,
            String owed,
            long version,
            boolean ready,
            List<ChecklistLine> unmet,
            String paper,
            boolean done) {}

    @GetMapping
    String ask(
            @RequestParam @Nullable Rung rung,
            @RequestParam @Nullable List<String> project,
            Officer officer,
            Model model) {
        officer.mustHoldAny(Post.FEE_CLERK);
        var wanted = rung(rung);
        var chosen = chosen(project, officer);
        if (chosen.isEmpty()) {
            return "redirect:/collection";
        }
        var first = chosen.get(0);
        model.addAttribute(
                "form", PaperForm.of(0, first.today(), Usual.due(first, wanted), Usual.texts(first, wanted, officer)));
        model.addAttribute("beyond", Math.max(0, project.stream().distinct().count() - MOST));
        return page(wanted, chosen, officer, model);
    }

    @PostMapping
    String issue(
            @RequestParam @Nullable Rung rung,
            @RequestParam @Nullable List<String> project,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(Post.FEE_CLERK);
        var wanted = rung(rung);
        var chosen = chosen(project, officer);
        mustBeWhole(wanted, form, chosen, officer, errors);
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            var done = new ArrayList<String>();
            for (var now : chosen) {
                if (row(now, wanted, officer).ready() && isIssued(now, wanted, form, officer)) {
                    done.add(now.project().number());
                }
            }
            return "redirect:/collection/notices/done?rung=" + wanted + "&issued=" + done.size()
                    + String.join(
                            "",
                            chosen.stream()
                                    .map(now -> "&project=" + now.project().number())
                                    .toList());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(wanted, chosen, officer, model);
    }

    /** What somebody else moved meanwhile is left, and shown on the next page as it stands. */
    private boolean isIssued(Situation now, Rung rung, PaperForm form, Officer officer) {
        try {
            return ledger.issue(now.project().number(), rung, now.file().version(), form.dueOn(), form.said(), officer)
                    .isEmpty();
        } catch (Conflict | Unfit meanwhile) {
            return false;
        }
    }

    @GetMapping("/done")
    String done(
            @RequestParam @Nullable Rung rung,
            @RequestParam @Nullable List<String> project,
            @RequestParam(defaultValue = "0") int issued,
            Officer officer,
            Model model) {
        officer.mustHoldAny(Post.FEE_CLERK);
        var wanted = rung(rung);
        var rows = chosen(project, officer).stream()
                .map(now -> row(now, wanted, officer))
                .toList();
        model.addAttribute("notice", say.of(wanted));
        model.addAttribute("issued", issued);
        model.addAttribute("rows", rows);
        return "collection/notices-done";
    }

    private static void mustBeWhole(
            Rung rung, PaperForm form, List<Situation> chosen, Officer officer, BindingResult errors) {
        var paper = Objects.requireNonNull(rung.paper());
        Map<Asked, String> said = form.said();
        Asked.of(paper).stream()
                .filter(asked -> asked.isMandatoryIn(paper)
                        && said.getOrDefault(asked, "").isEmpty())
                .forEach(asked -> errors.rejectValue(asked.field(), "collection.error.blank"));
        if (form.dueOn() == null
                || !chosen.isEmpty() && !form.dueOn().isAfter(chosen.get(0).today())) {
            errors.rejectValue("dueOn", "collection.error.due");
        }
        if (chosen.stream().noneMatch(now -> isReady(now, rung, officer))) {
            errors.reject("collection.batch.none");
        }
    }

    private static boolean isReady(Situation now, Rung rung, Officer officer) {
        return now.next().contains(rung)
                && rung.clause().isOpenTo(officer, now.project().unitId())
                && rung.clause().unmet(now.attempt(officer, false, "")).isEmpty();
    }

    private Row row(Situation now, Rung rung, Officer officer) {
        var last = now.file().last();
        var done = last != null && last.rung() == rung && last.datedOn().equals(now.today()) && last.service() == null;
        var unmet = now.next().contains(rung)
                ? pages.checklist(now, rung, officer).stream()
                        .filter(line -> !line.met())
                        .toList()
                : List.of(new ChecklistLine(false, say.of("batch.notNext", say.of(rung)), null));
        return new Row(
                now.project().number(),
                now.project().developer(),
                now.position().arrears().toString(),
                now.file().version(),
                isReady(now, rung, officer),
                done ? List.of() : unmet,
                done ? last.number() : "",
                done);
    }

    private String page(Rung rung, List<Situation> chosen, Officer officer, Model model) {
        var rows = chosen.stream().map(now -> row(now, rung, officer)).toList();
        model.addAttribute("rung", rung.name());
        model.addAttribute("notice", say.of(rung));
        model.addAttribute("rows", rows);
        model.addAttribute("ready", rows.stream().filter(Row::ready).count());
        model.addAttribute("asked", Asked.of(Objects.requireNonNull(rung.paper())));
        return "collection/notices";
    }

    private List<Situation> chosen(@Nullable List<String> projects, Officer officer) {
        return projects == null
                ? List.of()
                : projects.stream()
                        .distinct()
                        .limit(MOST)
                        .map(number -> situations.seen(number, officer))
                        .toList();
    }

    private static Rung rung(@Nullable Rung rung) {
        if (rung == null || !rung.mayBeBatched()) {
            throw new NotVisible("notices of " + rung);
        }
        return rung;
    }
}
