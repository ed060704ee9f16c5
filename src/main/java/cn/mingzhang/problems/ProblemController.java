package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list and the page of a problem. */
@Controller
class ProblemController {
    private final ProblemList list;
    private final ProblemChoices choices;
    private final ProblemPages pages;
    private final LedgerRights rights;
    private final ObjectProvider<SelectionDeeds> selections;
    private final ObjectProvider<ProblemReading> readings;

    ProblemController(
            ProblemList list,
            ProblemChoices choices,
            ProblemPages pages,
            LedgerRights rights,
            ObjectProvider<SelectionDeeds> selections,
            ObjectProvider<ProblemReading> readings) {
        this.list = list;
        this.choices = choices;
        this.pages = pages;
        this.rights = rights;
        this.selections = selections;
        this.readings = readings;
    }

    @GetMapping("/problems")
    String index(HttpServletRequest request, Officer officer, Model model) {
        LedgerRights.mustRead(officer);
        var visible = rights.visible(officer);
        var query = ListQuery.of(request, visible.moneyOnly() ? ProblemList.MONEY_SORTS : ProblemList.SORTS);
        var listing = list.page(query, visible, officer);
        model.addAttribute("listing", listing);
        model.addAttribute("sheet", sheet(query, officer));
        model.addAttribute("moneyOnly", visible.moneyOnly());
        model.addAttribute("logs", LedgerRights.logs(officer));
        model.addAttribute("selections", selections(officer));
        model.addAttribute("moneyHref", moneyHref(listing));
        model.addAttribute("columns", choices.columns());
        return "problems/index";
    }

    @GetMapping("/problems/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var asked = ProblemNumber.fromAddress(number);
        readings.forEach(reading -> reading.begins(asked, officer));
        model.addAttribute("page", pages.show(asked, officer));
        return "problems/show";
    }

    private List<SelectionDeeds.Deed> selections(Officer officer) {
        return selections.stream().flatMap(one -> one.of(officer).stream()).toList();
    }

    private FilterSheet sheet(ListQuery query, Officer officer) {
        return new FilterSheet(
                new Asked(query.filters()),
                choices.years(),
                choices.units(officer),
                choices.of("people.level", Level.values()),
                choices.of("problem.group", ClassGroup.values()),
                choices.classes(),
                choices.of("problem.source", Source.values()),
                choices.of("closure.stage", Stage.values()),
                choices.of("rectification", Rectification.values()),
                choices.lamps(),
                choices.of("closure.procedure", Procedure.values()),
                choices.rectifiers(officer));
    }

    /** The rows that make up the sum: those with money. */
    private static String moneyHref(Listing<?> listing) {
        var here = listing.linkTo(0);
        return listing.parameters().containsKey("money")
                ? here
                : here + (here.contains("?") ? "&" : "?") + "money=true";
    }
}
