package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 账号: the list, one account, a new one. */
@Controller
@RequestMapping("/accounts")
class AccountController {
    private final AccountList list;
    private final Accounts accounts;
    private final AccountPages pages;
    private final AccountDesk desk;
    private final SlipPages slips;
    private final UnitPages units;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    AccountController(
            AccountList list,
            Accounts accounts,
            AccountPages pages,
            AccountDesk desk,
            SlipPages slips,
            UnitPages units,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.list = list;
        this.accounts = accounts;
        this.pages = pages;
        this.desk = desk;
        this.slips = slips;
        this.units = units;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        officer.mustHoldAny(SYSTEM_ADMIN, SECURITY_ADMIN);
        var query = ListQuery.of(request, AccountList.SORTS);
        var filter = AccountList.Filter.of(query);
        var options = unitOptions();
        model.addAttribute("listing", listing(query));
        model.addAttribute("q", filter.text().text());
        model.addAttribute("unit", filter.unit() == null ? "" : "" + filter.unit());
        model.addAttribute("state", filter.state() == null ? "" : filter.state().name());
        model.addAttribute("post", filter.post() == null ? "" : filter.post().name());
        model.addAttribute("units", options);
        model.addAttribute("states", words.options("state", AccountState.values()));
        model.addAttribute(
                "posts",
                Arrays.stream(Post.values())
                        .map(post -> new Option(post.name(), words.post(post)))
                        .toList());
        model.addAttribute("opens", officer.holds(SYSTEM_ADMIN));
        model.addAttribute("gives", officer.holds(SECURITY_ADMIN));
        return "accounts/accounts";
    }

    Listing<AccountList.Row> listing(ListQuery query) {
        var filter = AccountList.Filter.of(query);
        var names = unitOptions().stream().collect(Collectors.toMap(Option::value, Option::label));
        return list.page(query, filter).saying(list.inWords(filter, names));
    }

    private List<Option> unitOptions() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }

    @GetMapping("/{login}")
    String show(@PathVariable String login, Officer officer, Locale locale, Model model) {
        model.addAttribute("account", pages.show(accounts.seen(login, officer), officer, locale));
        return "accounts/account";
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @org.jspecify.annotations.Nullable Long unit, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        return Deeds.ask(sheet(), new Forms.Opening("", "", unit));
    }

    /** Answers with the slip itself: its code is shown this once and kept nowhere, not even for a redirect. */
    @PostMapping
    ModelAndView open(@Valid @ModelAttribute("form") Forms.Opening form, BindingResult errors, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        return Deeds.submit(sheet(), errors, () -> slips.page(desk.open(form.officer(), officer)));
    }

    private Sheet sheet() {
        return Sheet.of("accounts", words.of("new"), "", words.of("new.lead"), "account", "/accounts")
                .choosing(words.choices("choose", units.units()))
                .saying(words.of("new.submit"));
    }
}
