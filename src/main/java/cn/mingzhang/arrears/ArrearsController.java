package cn.mingzhang.arrears;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 费款账户: the list, and arrears by age. */
@Controller
class ArrearsController {
    private static final Sheet<AccountRow> SHEET = Sheet.of(
            "arrears.title",
            Column.text("number", "arrears.number", AccountRow::number),
            Column.<AccountRow>text("name", "arrears.name", AccountRow::name).wide(30),
            Column.<AccountRow>text("payer", "arrears.payer", AccountRow::developer)
                    .wide(30),
            Column.<AccountRow>text("unit", "arrears.unit", AccountRow::unit).wide(30),
            Column.day("due", "arrears.due", AccountRow::dueOn),
            Column.money("assessed", "arrears.assessed", AccountRow::assessedYuan),
            Column.money("reduced", "arrears.reduced", AccountRow::reducedYuan),
            Column.money("payable", "arrears.payable", AccountRow::payable),
            Column.money("paid", "arrears.paid", AccountRow::paidYuan),
            Column.money("recovered", "arrears.recovered", AccountRow::recoveredYuan),
            Column.money("arrears", "arrears.owed", AccountRow::arrears));

    private final FeeAccounts accounts;
    private final AgeingPages ageing;
    private final ArrearsWords words;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    private final ObjectProvider<OpeningBalances> opening;

    ArrearsController(
            FeeAccounts accounts,
            ObjectProvider<OpeningBalances> opening,
            AgeingPages ageing,
            ArrearsWords words,
            Rights rights,
            Exports exports,
            ExportDeeds deeds) {
        this.accounts = accounts;
        this.opening = opening;
        this.ageing = ageing;
        this.words = words;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section feesInNavigation() {
            return new Section("fees", "/fees", "arrears.nav", 40, Rights::reads);
        }
    }

    @GetMapping("/fees")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, FeeAccounts.SORTS);
        var listing = accounts.page(query, rights.scope(officer));
        var filter = AccountFilter.of(query);
        model.addAttribute("listing", listing);
        model.addAttribute("filter", filter);
        model.addAttribute("classes", FeeTotals.of(listing, filter, rights.scope(officer), opening.getIfAvailable()));
        model.addAttribute(
                "units",
                accounts.unitNames().entrySet().stream()
                        .filter(unit -> rights.scope(officer).covers(unit.getKey()))
                        .map(ArrearsController::option)
                        .toList());
        model.addAttribute(
                "states",
                AccountFilter.STATE_NAMES.stream()
                        .map(state -> new Option(state, words.of("state." + state)))
                        .toList());
        model.addAttribute("buckets", words.options("bucket", Bucket.values()));
        return "arrears/index";
    }

    private static Option option(Map.Entry<Long, String> unit) {
        return new Option("" + unit.getKey(), unit.getValue());
    }

    @GetMapping("/fees.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, FeeAccounts.SORTS),
                window -> accounts.page(window, scope),
                deeds.by(officer.actor()),
                response);
    }

    @GetMapping("/fees/ageing")
    String ageing(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        model.addAttribute("page", ageing.of(ListQuery.of(request, FeeAccounts.SORTS), rights.scope(officer)));
        return "arrears/ageing";
    }
}
