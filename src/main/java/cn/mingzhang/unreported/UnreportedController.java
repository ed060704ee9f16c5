package cn.mingzhang.unreported;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 零报告之后的发现: the list, and one judgement. */
@Controller
class UnreportedController {
    private static final String ONE = "/unreported/{key:[0-9]{1,12}-(?:FINDING|PROBLEM)-[0-9]{1,12}}";
    private static final Sorts SORTS = Sorts.first("found", "found", true);
    private static final Sheet<Row> SHEET = Sheet.of(
            "unreported.title",
            Column.<Row>text("unit", "unreported.unit", Row::unit).wide(28).always(),
            Column.<Row>text("report", "unreported.report", Row::report).wide(40),
            Column.<Row>text("scope", "unreported.scope", Row::scope).wide(40),
            Column.<Row>text("later", "unreported.later", Row::later).wide(50).always(),
            Column.text("occurred", "unreported.occurredOn", Row::occurred),
            Column.text("found", "unreported.foundOn", Row::found),
            Column.text("state", "unreported.state", Row::state),
            Column.text("logged", "subject.problem", Row::logged));

    private final UnreportedDesk desk;
    private final UnreportedWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    UnreportedController(UnreportedDesk desk, UnreportedWords words, Exports exports, ExportDeeds deeds) {
        this.desk = desk;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    /** @param href null where it is judged */
    record Row(
            String unit,
            String report,
            String scope,
            String roundHref,
            String later,
            String laterHref,
            String occurred,
            String found,
            String state,
            String tone,
            String told,
            @Nullable String logged,
            @Nullable String href) {}

    @GetMapping("/unreported")
    String index(HttpServletRequest request, Officer officer, Model model) {
        var query = ListQuery.of(request, SORTS);
        var rows = rows(query, officer);
        var page = rows.stream().skip(query.offset()).limit(query.size()).toList();
        model.addAttribute("listing", Listing.of(page, rows.size(), query).saying(said(query)));
        model.addAttribute("judged", query.flag("judged"));
        model.addAttribute("proposes", officer.inOwnRight().holds(Post.SUPERVISOR));
        return "unreported/index";
    }

    @GetMapping("/unreported.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        var query = ListQuery.of(request, SORTS);
        exports.send(SHEET, "/unreported", said(query), rows(query, officer), deeds.by(officer.actor()), response);
    }

    private List<String> said(ListQuery query) {
        return query.flag("judged") ? List.of(words.of("filter.judged")) : List.of();
    }

    private List<Row> rows(ListQuery query, Officer officer) {
        return desk.list(officer).stream()
                .filter(one -> query.flag("judged") || one.isOpen())
                .map(this::row)
                .toList();
    }

    private Row row(Suspicion one) {
        var judged = one.judgement();
        var report = one.report();
        var verdict = judged == null ? "open" : "" + judged.unreported();
        return new Row(
                report.unitName(),
                words.of("signed", report.round(), report.signer(), Dates.day(report.signedOn())),
                words.of("scopeAndPeriod", report.scope(), Dates.iso(report.from()), Dates.iso(report.to())),
                "/sources/" + report.round(),
                one.later().code() + " " + one.later().title(),
                one.later().href(),
                one.later().occurredOn() == null
                        ? words.of("unknownDay")
                        : Dates.day(one.later().occurredOn()),
                Dates.day(one.later().foundOn()),
                words.of("verdict." + verdict),
                judged == null ? "warn" : judged.unreported() ? "bad" : "neutral",
                judged == null ? "" : judged.officer() + " " + Dates.iso(judged.on()) + "：" + judged.reason(),
                judged == null ? null : judged.logged(),
                judged == null ? "/unreported/" + one.key() : null);
    }

    @GetMapping(ONE)
    String ask(@PathVariable String key, Officer officer, Model model) {
        var one = desk.toJudge(key, officer);
        model.addAttribute("form", new JudgementForm(null, null, null));
        return form(one, model);
    }

    @PostMapping(ONE)
    String judge(
            @PathVariable String key,
            @Valid @ModelAttribute("form") JudgementForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var one = desk.toJudge(key, officer);
        if (!errors.hasErrors()) {
            try {
                var logged = desk.judge(
                        key,
                        Boolean.TRUE.equals(form.unreported()),
                        form.item(),
                        Objects.requireNonNull(form.reason()),
                        officer);
                return "redirect:" + (logged == null ? "/unreported" : "/problems/" + logged);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(one, model);
    }

    private String form(Suspicion one, Model model) {
        var row = row(one);
        model.addAttribute("row", row);
        model.addAttribute("action", "/unreported/" + one.key());
        model.addAttribute(
                "facts",
                List.of(
                        new Fact(words.of("unit"), row.unit()),
                        new Fact(words.of("report"), row.report()),
                        new Fact(words.of("scope"), row.scope()),
                        new Fact(words.of("later"), row.later()),
                        new Fact(words.of("occurredOn"), row.occurred()),
                        new Fact(words.of("foundOn"), row.found())));
        model.addAttribute(
                "verdicts",
                List.of(new Option("true", words.of("verdict.true")), new Option("false", words.of("verdict.false"))));
        model.addAttribute("items", words.choices("choose", desk.items()));
        return "unreported/judgement";
    }
}
