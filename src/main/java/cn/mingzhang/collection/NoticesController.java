package cn.mingzhang.collection;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 批量出具: one password for notices of one kind, however many. What the page shows is what is signed: the chosen numbers travel
 * with the form. The first fifty are judged before one's eyes, all of them when their turn comes.
 */
@Controller
class NoticesController {
    private static final int SHOWN = 50;

    private final Situations situations;
    private final NoticeBatches batches;
    private final NoticeWork work;
    private final CollectionList list;
    private final LadderPages ladder;
    private final CollectionWords say;
    private final SigningProof proof;
    private final OfficeClock clock;

    NoticesController(
            Situations situations,
            NoticeBatches batches,
            NoticeWork work,
            CollectionList list,
            LadderPages ladder,
            CollectionWords say,
            SigningProof proof,
            OfficeClock clock) {
        this.situations = situations;
        this.batches = batches;
        this.work = work;
        this.list = list;
        this.ladder = ladder;
        this.say = say;
        this.proof = proof;
        this.clock = clock;
    }

    record Row(String number, String payer, String owed, boolean ready, List<ChecklistLine> unmet) {}

    /** The ticked ones, or all that match the list's filter; of the clerk's own office. */
    @GetMapping("/collection/notices/new")
    String ask(
            @RequestParam @Nullable Rung notice,
            @RequestParam @Nullable List<String> project,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest asked,
            Officer officer,
            Model model) {
        officer.mustHoldAny(Post.FEE_CLERK);
        var rung = batched(notice);
        var wanted = all ? matching(asked, officer) : project == null ? List.<String>of() : project;
        var chosen = batches.chosen(wanted, officer.unit().id());
        model.addAttribute(
                "others", wanted.stream().distinct().count() - chosen.numbers().size());
        if (!chosen.numbers().isEmpty()) {
            var first = situations.seen(chosen.numbers().get(0), officer);
            model.addAttribute(
                    "form", PaperForm.of(0, first.today(), Usual.due(first, rung), Usual.texts(first, rung, officer)));
        }
        return page(rung, chosen, officer, model);
    }

    private List<String> matching(HttpServletRequest asked, Officer officer) {
        var query = ListQuery.of("/collection", asked.getParameterMap(), CollectionList.SORTS);
        return list.numbers(
                query,
                CollectionFilter.of(query, officer),
                Scope.of(Set.of(officer.unit().id())));
    }

    @PostMapping("/collection/notices")
    String sign(
            @RequestParam @Nullable Rung notice,
            @RequestParam(defaultValue = "") String projects,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        officer.mustHoldAny(Post.FEE_CLERK);
        var rung = batched(notice);
        var chosen = batches.chosen(
                Arrays.stream(projects.split(" ")).toList(), officer.unit().id());
        mustBeWhole(rung, form, errors);
        if (chosen.numbers().isEmpty() || noneIsReady(rung, chosen.numbers(), officer)) {
            errors.reject("collection.batch.none");
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            return "redirect:/collection/notices/"
                    + work.sign(rung, chosen.numbers(), Objects.requireNonNull(form.dueOn()), form.said(), officer);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("others", 0);
        return page(rung, chosen, officer, model);
    }

    private void mustBeWhole(Rung rung, PaperForm form, BindingResult errors) {
        var paper = Objects.requireNonNull(rung.paper());
        var said = form.said();
        Asked.of(paper).stream()
                .filter(asked -> asked.isMandatoryIn(paper)
                        && said.getOrDefault(asked, "").isEmpty())
                .forEach(asked -> errors.rejectValue(asked.field(), "collection.error.blank"));
        if (form.dueOn() == null || !form.dueOn().isAfter(clock.today())) {
            errors.rejectValue("dueOn", "collection.error.due");
        }
    }

    /** Where all are shown; of more than that, some may be. */
    private boolean noneIsReady(Rung rung, List<String> numbers, Officer officer) {
        return numbers.size() <= SHOWN
                && numbers.stream()
                        .noneMatch(number -> row(situations.seen(number, officer), rung, officer)
                                .ready());
    }

    private Row row(Situation now, Rung rung, Officer officer) {
        var unmet = now.next().contains(rung)
                ? ladder.checklist(now, rung, officer).stream()
                        .filter(line -> !line.met())
                        .toList()
                : List.of(new ChecklistLine(false, say.of("batch.notNext", say.of(rung)), null));
        return new Row(
                now.project().number(),
                now.project().developer(),
                now.position().arrears().toString(),
                unmet.isEmpty(),
                unmet);
    }

    private String page(Rung rung, NoticeBatches.Chosen chosen, Officer officer, Model model) {
        var rows = chosen.numbers().stream()
                .limit(SHOWN)
                .map(number -> row(situations.seen(number, officer), rung, officer))
                .toList();
        var ready = rows.stream().filter(Row::ready).count();
        var count = chosen.numbers().size();
        model.addAttribute("rung", rung.name());
        model.addAttribute("notice", say.of(rung));
        model.addAttribute("rows", rows);
        model.addAttribute("projects", String.join(" ", chosen.numbers()));
        model.addAttribute("count", count);
        model.addAttribute(
                "lead",
                count > SHOWN
                        ? say.of("batch.many", count, chosen.owed().toString(), SHOWN)
                        : say.of("batch.ready", ready, count));
        model.addAttribute("signable", ready > 0 || count > SHOWN);
        model.addAttribute("signs", count > SHOWN ? count : ready);
        model.addAttribute("asked", Asked.of(Objects.requireNonNull(rung.paper())));
        return "collection/notices";
    }

    private static Rung batched(@Nullable Rung rung) {
        if (rung == null || !rung.mayBeBatched()) {
            throw new NotVisible("notices of " + rung);
        }
        return rung;
    }
}
