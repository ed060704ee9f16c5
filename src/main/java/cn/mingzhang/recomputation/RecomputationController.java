package cn.mingzhang.recomputation;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 重新核算: the latest run beside the one before, by class; a new one with its progress. */
@Controller
class RecomputationController {
    private static final Sheet<RunList.Row> SHEET = Sheet.of(
            "recomputation.title",
            Column.text("class", "recomputation.class", RunList.Row::code),
            Column.text("number", "arrears.number", RunList.Row::number),
            Column.<RunList.Row>text("name", "arrears.name", RunList.Row::name).wide(30),
            Column.<RunList.Row>text("payer", "arrears.payer", RunList.Row::payer)
                    .wide(30),
            Column.<RunList.Row>text("sentence", "recomputation.difference", RunList.Row::sentence)
                    .wide(60),
            Column.<RunList.Row>text("working", "recomputation.working", RunList.Row::working)
                    .wide(60),
            Column.money("amount", "recomputation.amount", RunList.Row::amount),
            Column.money("was", "recomputation.was", RunList.Row::was),
            Column.text("change", "recomputation.change", RunList.Row::change));

    private final Recomputations recomputations;
    private final Runs runs;
    private final RunList list;
    private final RecomputationWords words;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    RecomputationController(
            Recomputations recomputations,
            Runs runs,
            RunList list,
            RecomputationWords words,
            Rights rights,
            Exports exports,
            ExportDeeds deeds) {
        this.recomputations = recomputations;
        this.runs = runs;
        this.list = list;
        this.words = words;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/fees/recomputation")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, RunList.SORTS);
        var running = runs.latest("RUNNING");
        var shown = asked(query);
        model.addAttribute("begins", Recomputations.begins(officer) && running.isEmpty());
        model.addAttribute(
                "running",
                running.map(run -> words.of("running", run.done(), run.total())).orElse(null));
        model.addAttribute("share", running.map(Runs.Run::share).orElse(0));
        model.addAttribute("none", shown.isEmpty());
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("change", "" + query.word("change"));
        model.addAttribute("chosen", query.word("class"));
        model.addAttribute(
                "changes",
                RunList.CHANGES.stream()
                        .map(change -> new Option(change, words.of("change." + change)))
                        .toList());
        shown.ifPresent(run -> {
            var before = runs.before(run.id()).orElse(null);
            model.addAttribute("lead", lead(run, before));
            model.addAttribute("compared", before != null);
            model.addAttribute("classes", list.classes(run, before, rights.scope(officer), query.word("class")));
            model.addAttribute("listing", list.page(query, run, before, rights.scope(officer)));
            model.addAttribute(
                    "runs",
                    runs.lately().stream()
                            .map(one -> new Option("" + one.id(), said(one)))
                            .toList());
            model.addAttribute("run", "" + run.id());
        });
        return "recomputation/index";
    }

    private java.util.Optional<Runs.Run> asked(ListQuery query) {
        var number = query.number("run");
        return number == null
                ? runs.latest("DONE")
                : java.util.Optional.of(runs.byId(number)
                        .filter(run -> run.state().equals("DONE"))
                        .orElseThrow(() -> new NotVisible("run " + number)));
    }

    private List<String> lead(Runs.Run run, Runs.@Nullable Run before) {
        var first = words.of("lead", run.done(), said(run));
        if (before == null) {
            return List.of(first, words.of("first"));
        }
        var same = before.rules().equals(run.rules());
        return List.of(first, words.of(same ? "rules.same" : "rules.changed", said(before)));
    }

    private String said(Runs.Run run) {
        return words.of("run", "" + run.id(), Dates.day(run.begunOn()), run.officerName());
    }

    @GetMapping("/fees/recomputation.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, RunList.SORTS);
        var run = asked(query).orElseThrow(() -> new NotVisible("no recomputation yet"));
        var before = runs.before(run.id()).orElse(null);
        var scope = rights.scope(officer);
        exports.send(
                SHEET, query, window -> list.page(window, run, before, scope), deeds.by(officer.actor()), response);
    }

    @PostMapping("/fees/recomputation/runs")
    String begin(Officer officer) {
        Rights.mustRead(officer);
        recomputations.begin(officer);
        return "redirect:/fees/recomputation";
    }
}
