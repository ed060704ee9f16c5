package cn.mingzhang.recomputation;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重新核算 of all fees, with its differences by class. */
@Controller
class RecomputationController {
    private final FeeFindings findings;
    private final RecomputationWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    RecomputationController(FeeFindings findings, RecomputationWords words, Exports exports, ExportDeeds deeds) {
        this.findings = findings;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    /** One difference of one project. */
    record Row(String number, String name, String payer, String code, String className, String sentence, Yuan amount) {}

    /** How often a class was met, and how much it is about. */
    record ClassRow(String value, String code, String name, long count, String amount, boolean chosen) {}

    @GetMapping("/fees/recomputation")
    String recomputation(
            @RequestParam(name = "class", required = false) @Nullable String chosen, Officer officer, Model model) {
        Rights.mustRead(officer);
        var all = new ArrayList<Row>();
        var seen = findings.recompute(officer, one -> all.addAll(rows(one)));
        var rows = chosen(all, chosen);
        model.addAttribute("recomputed", seen);
        model.addAttribute(
                "classes",
                Arrays.stream(FeeClass.values())
                        .map(one -> of(one, all, chosen))
                        .filter(row -> row.count() > 0)
                        .toList());
        model.addAttribute("rows", rows);
        model.addAttribute("sum", Yuan.sum(rows.stream().map(Row::amount).toList()));
        model.addAttribute("chosen", chosen);
        return "recomputation/index";
    }

    @GetMapping("/fees/recomputation.xlsx")
    void file(
            @RequestParam(name = "class", required = false) @Nullable String chosen,
            Officer officer,
            HttpServletResponse response) {
        Rights.mustRead(officer);
        var all = new ArrayList<Row>();
        findings.recompute(officer, one -> all.addAll(rows(one)));
        exports.send(
                Sheet.of(
                        "recomputation.title",
                        Column.text("class", "recomputation.class", Row::code),
                        Column.text("number", "arrears.number", Row::number),
                        Column.<Row>text("name", "arrears.name", Row::name).wide(30),
                        Column.<Row>text("payer", "arrears.payer", Row::payer).wide(30),
                        Column.<Row>text("sentence", "recomputation.difference", Row::sentence)
                                .wide(60),
                        Column.money("amount", "recomputation.amount", Row::amount)),
                "/fees/recomputation",
                chosen == null ? List.of() : List.of(chosen),
                chosen(all, chosen),
                deeds.by(officer.actor()),
                response);
    }

    private static List<Row> chosen(List<Row> all, @Nullable String chosen) {
        return chosen == null || chosen.isBlank()
                ? List.copyOf(all)
                : all.stream().filter(row -> row.code().equals(chosen)).toList();
    }

    private ClassRow of(FeeClass feeClass, List<Row> all, @Nullable String chosen) {
        var of = chosen(all, feeClass.code());
        return new ClassRow(
                feeClass.code(),
                feeClass.code(),
                words.name(feeClass),
                of.size(),
                Yuan.sum(of.stream().map(Row::amount).toList()).toString(),
                feeClass.code().equals(chosen));
    }

    private List<Row> rows(FeeFindings.Recomputed one) {
        return one.differences().stream()
                .map(difference -> new Row(
                        one.number(),
                        one.name(),
                        one.developer(),
                        difference.feeClass().code(),
                        words.name(difference.feeClass()),
                        words.say(difference),
                        difference.amount()))
                .toList();
    }
}
