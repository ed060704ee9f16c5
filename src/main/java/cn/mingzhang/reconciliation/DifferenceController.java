package cn.mingzhang.reconciliation;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
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
import org.springframework.web.bind.annotation.PathVariable;

/** 差异: the work list, and one of them with both its sides. */
@Controller
class DifferenceController {
    private static final Sheet<DifferenceList.Row> SHEET = Sheet.of(
            "reconciliation.differences",
            Column.count(
                    "number", "reconciliation.number", row -> row.difference().id()),
            Column.text("month", "reconciliation.month", DifferenceList.Row::month),
            Column.<DifferenceList.Row>text("unit", "receipts.unit", DifferenceList.Row::unit)
                    .wide(30),
            Column.<DifferenceList.Row>text("kind", "reconciliation.kind", DifferenceList.Row::kind)
                    .wide(30),
            Column.text(
                    "voucherNumber",
                    "receipts.voucherNumber",
                    row -> row.difference().voucherNumber()),
            Column.<DifferenceList.Row>text(
                            "payer", "receipts.payer", row -> row.difference().payer())
                    .wide(30),
            Column.money("amount", "receipts.amount", DifferenceList.Row::amount),
            Column.text("mender", "reconciliation.mender", DifferenceList.Row::mender),
            Column.text("state", "receipts.state", DifferenceList.Row::state),
            Column.day("found", "reconciliation.found", DifferenceList.Row::foundOn));

    private final DifferenceList list;
    private final DifferenceDesk desk;
    private final Resolutions resolutions;
    private final ReconciliationWords words;
    private final Rights rights;
    private final DifferencePages pages;
    private final Exports exports;
    private final ExportDeeds exported;

    DifferenceController(
            DifferenceList list,
            DifferenceDesk desk,
            Resolutions resolutions,
            ReconciliationWords words,
            Rights rights,
            DifferencePages pages,
            Exports exports,
            ExportDeeds exported) {
        this.list = list;
        this.desk = desk;
        this.resolutions = resolutions;
        this.words = words;
        this.rights = rights;
        this.pages = pages;
        this.exports = exports;
        this.exported = exported;
    }

    /** @param answerHref where this reader answers it; null where he does not */
    record Row(
            String deed,
            String state,
            String tone,
            String reason,
            String who,
            String answered,
            @Nullable String answerHref) {}

    @GetMapping("/fees/reconciliation/differences")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, DifferenceList.SORTS);
        model.addAttribute("listing", list.page(query, rights.scope(officer), officer));
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("sides", words.options("sides", Sides.values()));
        model.addAttribute("kinds", words.options("kinds", Kind.values()));
        model.addAttribute("menders", words.options("mender", Mender.values()));
        model.addAttribute(
                "states",
                List.of("OPEN", "EXPLAINED", "GONE", "ALL").stream()
                        .map(state -> new Option(state, words.of("filter.state." + state)))
                        .toList());
        model.addAttribute(
                "chosen",
                java.util.Arrays.asList(
                        query.word("sides"), query.word("kind"), query.word("mender"), query.word("state")));
        return "reconciliation/differences";
    }

    @GetMapping("/fees/reconciliation/differences.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, DifferenceList.SORTS),
                window -> list.page(window, scope, officer),
                exported.by(officer.actor()),
                response);
    }

    @GetMapping("/fees/reconciliation/differences/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        var found = desk.seen(id, officer);
        model.addAttribute("one", found);
        model.addAttribute("title", words.kind(found.sides(), found.kind()));
        model.addAttribute("facts", pages.facts(found));
        model.addAttribute("leftTitle", words.of("left." + found.sides()));
        model.addAttribute("rightTitle", words.of("right." + found.sides()));
        model.addAttribute(
                "left",
                found.sides().isOfLedger()
                        ? resolutions.receipts(found.leftIds())
                        : resolutions.lines(found.leftIds()));
        model.addAttribute("right", resolutions.lines(found.rightIds()));
        model.addAttribute("leftReceipts", found.sides().isOfLedger());
        model.addAttribute("resolutions", rows(found, officer));
        model.addAttribute("mends", !desk.deeds(found, officer).isEmpty());
        return "reconciliation/difference";
    }

    private List<Row> rows(Difference found, Officer officer) {
        return resolutions.of(found.id()).stream()
                .map(made -> new Row(
                        words.of("deed", made.deed()),
                        words.of("resolution." + made.state()),
                        made.tone(),
                        made.reason(),
                        words.of("signed", made.proposerName(), made.proposerUnit(), Dates.day(made.proposedOn())),
                        made.answererName() == null
                                ? ""
                                : words.of(
                                        "answered", made.answererName(), Dates.day(made.answeredOn()), made.answer()),
                        desk.answers(found, made, officer)
                                ? "/fees/reconciliation/resolutions/" + made.id() + "/answers/new"
                                : null))
                .toList();
    }
}
