package cn.mingzhang.collection;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Unit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 催缴清单 and one file of it. */
@Controller
class CollectionController {
    private static final Sheet<CollectionRow> SHEET = Sheet.of(
            "collection.title",
            Column.text("number", "collection.project", CollectionRow::number),
            Column.<CollectionRow>text("name", "collection.projectName", CollectionRow::name)
                    .wide(30),
            Column.<CollectionRow>text("payer", "collection.payer", CollectionRow::payer)
                    .wide(30),
            Column.text("unit", "collection.unit", CollectionRow::unit),
            Column.text("rung", "collection.rung", CollectionRow::rung),
            Column.text("paper", "collection.number", CollectionRow::paper),
            Column.day("due", "collection.due", CollectionRow::due),
            Column.<CollectionRow>text(
                            "window",
                            "collection.window",
                            row -> row.window() == null ? "" : row.window().words())
                    .wide(30),
            Column.text("hold", "collection.hold", CollectionRow::hold),
            Column.money("payable", "collection.payable", CollectionRow::payable),
            Column.money("paid", "collection.paid", CollectionRow::paid),
            Column.money("owed", "collection.owed", CollectionRow::owed));

    private final CollectionList list;
    private final Situations situations;
    private final CollectionPages pages;
    private final CollectionWords say;
    private final Rights rights;
    private final Registry registry;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    CollectionController(
            CollectionList list,
            Situations situations,
            CollectionPages pages,
            CollectionWords say,
            Rights rights,
            Registry registry,
            Exports exports,
            ExportDeeds deeds,
            OfficeClock clock) {
        this.list = list;
        this.situations = situations;
        this.pages = pages;
        this.say = say;
        this.rights = rights;
        this.registry = registry;
        this.exports = exports;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping("/collection")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, CollectionList.SORTS);
        model.addAttribute("listing", listing(query, scope, officer));
        model.addAttribute("filter", CollectionFilter.of(query, officer));
        model.addAttribute("units", units(scope));
        model.addAttribute("rungs", rungs());
        model.addAttribute("windows", say.options("window", CourtWindow.State.values()));
        model.addAttribute("batches", officer.holds(cn.mingzhang.people.Post.FEE_CLERK));
        return "collection/index";
    }

    @GetMapping("/collection.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, CollectionList.SORTS);
        exports.send(SHEET, query, window -> listing(window, scope, officer), deeds.by(officer.actor()), response);
    }

    private Listing<CollectionRow> listing(ListQuery query, Scope scope, Officer officer) {
        var filter = CollectionFilter.of(query, officer);
        var names = registry.civilDefenseUnits(clock.today()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return list.page(query, filter, scope).saying(filter.words(say, names));
    }

    private List<Option> units(Scope scope) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }

    private List<Option> rungs() {
        var rungs = new ArrayList<Option>();
        rungs.add(new Option(CollectionFilter.NONE, say.of("rung.NONE")));
        rungs.addAll(say.options("rung", Rung.values()));
        return rungs;
    }

    @GetMapping("/collection/{number}")
    String show(@PathVariable String number, Officer officer, Locale locale, Model model) {
        Rights.mustRead(officer);
        model.addAttribute("page", pages.show(situations.seen(number, officer), officer, locale));
        return "collection/show";
    }
}
