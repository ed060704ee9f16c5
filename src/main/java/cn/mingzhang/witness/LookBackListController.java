package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Section;
import cn.mingzhang.people.Unit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 回头看台账, for the discipline side and the group's office. */
@Controller
class LookBackListController {
    private final LookBackList list;
    private final Registry registry;
    private final Scopes scopes;
    private final WitnessWords words;
    private final OfficeClock clock;
    private final int months;

    LookBackListController(
            LookBackList list,
            Registry registry,
            Scopes scopes,
            WitnessWords words,
            OfficeClock clock,
            @Value("${mingzhang.closure.look-back-months:6}") int months) {
        this.list = list;
        this.registry = registry;
        this.scopes = scopes;
        this.words = words;
        this.clock = clock;
        this.months = months;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section lookBacksInNavigation() {
            return new Section("look-backs", "/look-backs", "witness.lookBack.list", 20, LookBackListController::reads);
        }
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Post.Side.DISCIPLINE) || officer.holds(Post.GROUP_OFFICE);
    }

    @GetMapping("/look-backs")
    String index(HttpServletRequest request, Officer officer, Model model) {
        if (!reads(officer)) {
            throw new WrongPost("look-backs");
        }
        var query = ListQuery.of(request, LookBackList.SORTS);
        var filter = LookBackList.Filter.of(query);
        model.addAttribute("listing", listing(query, officer));
        model.addAttribute("state", filter.state() == null ? "" : filter.state().name());
        model.addAttribute("unit", filter.unit() == null ? "" : "" + filter.unit());
        model.addAttribute(
                "conclusion",
                filter.conclusion() == null ? "" : filter.conclusion().name());
        model.addAttribute("states", words.options("lookBack.state", LookBackState.values()));
        model.addAttribute("units", units(scopes.of(officer, clock.today())));
        model.addAttribute("conclusions", words.options("lookBack.conclusion", LookBackConclusion.values()));
        model.addAttribute("files", officer.holdsAny(Post.RESIDENT, Post.SUPERVISOR));
        model.addAttribute("lead", words.of("lookBack.list.lead", months));
        return "witness/look-backs";
    }

    Listing<LookBackList.Row> listing(ListQuery query, Officer officer) {
        var scope = scopes.of(officer, clock.today());
        var filter = LookBackList.Filter.of(query);
        var names = units(scope).stream().collect(Collectors.toMap(Option::value, Option::label));
        return list.page(query, filter, scope).saying(list.inWords(filter, names));
    }

    private List<Option> units(Scope scope) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }
}
