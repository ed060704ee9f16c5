package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** 岗位 and 联系单位 of one account, for the security administrator; never his own. */
@Controller
@RequestMapping("/accounts/{login}")
class PostController {
    private final Accounts accounts;
    private final PostDesk desk;
    private final PostRules rules;
    private final Holdings holdings;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    PostController(
            Accounts accounts,
            PostDesk desk,
            PostRules rules,
            Holdings holdings,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.accounts = accounts;
        this.desk = desk;
        this.rules = rules;
        this.holdings = holdings;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    /**
     * One post of the account's page.
     *
     * @param why it may not be given; then the button is grey
     */
    record Row(
            String post,
            String label,
            String where,
            boolean held,
            String since,
            String until,
            boolean endable,
            @Nullable String why,
            boolean twoPersons) {}

    @GetMapping("/posts")
    String posts(@PathVariable String login, Officer officer, Model model) {
        var target = target(login, officer);
        var held = holdings.of(target.id());
        model.addAttribute("login", login);
        model.addAttribute("name", target.name());
        model.addAttribute("unit", target.unit().name());
        model.addAttribute(
                "rows",
                Arrays.stream(Post.values())
                        .map(post -> row(post, target, held))
                        .toList());
        return "accounts/posts";
    }

    private Row row(Post post, Officer target, List<Holdings.Holding> all) {
        var held = all.stream().filter(one -> one.post() == post).findFirst();
        return new Row(
                post.name(),
                words.post(post),
                held.map(Holdings.Holding::unit).orElse(words.of("post.where." + post)),
                held.isPresent(),
                held.map(one -> Dates.day(one.from())).orElse(""),
                held.map(one -> Dates.day(one.until())).orElse(""),
                held.isPresent() && held.get().until() == null,
                held.isPresent() ? null : rules.refusal(post, target).orElse(null),
                post.needsSecondPerson());
    }

    @GetMapping("/posts/new")
    ModelAndView giving(@PathVariable String login, @RequestParam(required = false) Post post, Officer officer) {
        var target = target(login, officer);
        var unit = post != null && PostRules.isOfTheGroup(post)
                ? null
                : target.unit().id();
        return Deeds.ask(givingSheet(target, post), new Forms.Giving(post, unit, clock.today(), ""));
    }

    @PostMapping("/posts")
    ModelAndView give(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Giving form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        return Deeds.submit(givingSheet(target, form.post()), errors, () -> {
            var waits = desk.give(
                    target,
                    Objects.requireNonNull(form.post()),
                    Objects.requireNonNull(form.unitId()),
                    Objects.requireNonNull(form.from()),
                    form.reason(),
                    officer);
            return Deeds.to(waits ? "/grants" : page(login));
        });
    }

    private Sheet givingSheet(Officer target, @Nullable Post post) {
        var lead = post != null && post.needsSecondPerson() ? "post.give.two" : "post.give.lead";
        var title = post == null ? words.of("post.give") : words.of("post.give.one", words.post(post));
        return sheet(target, title, lead, "post", page(target.login()))
                .choosing(unitsFor(target, post))
                .saying(words.of(
                        post != null && post.needsSecondPerson() ? "post.propose.submit" : "post.give.submit"));
    }

    /** The leading group's posts are held in it, all others in one's own unit. */
    private List<Option> unitsFor(Officer target, @Nullable Post post) {
        if (post == null || !PostRules.isOfTheGroup(post)) {
            return List.of(target.unit().option());
        }
        var group = registry.units(clock.today()).stream()
                .filter(unit -> PostRules.isHeldIn(post, unit))
                .map(Unit::option)
                .toList();
        return words.choices("choose", group);
    }

    @GetMapping("/posts/{post}/end")
    ModelAndView ending(@PathVariable String login, @PathVariable Post post, Officer officer) {
        return Deeds.ask(endingSheet(target(login, officer), post), new Forms.Ending(clock.today(), ""));
    }

    @PostMapping("/posts/{post}/end")
    ModelAndView end(
            @PathVariable String login,
            @PathVariable Post post,
            @Valid @ModelAttribute("form") Forms.Ending form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        return Deeds.submit(endingSheet(target, post), errors, () -> {
            desk.end(target, post, Objects.requireNonNull(form.from()), form.reason(), officer);
            return Deeds.to(page(login));
        });
    }

    private Sheet endingSheet(Officer target, Post post) {
        var title = words.of("post.end.one", words.post(post));
        return sheet(target, title, "post.end.lead", "ending", page(target.login()) + "/" + post + "/end")
                .graveOne()
                .saying(words.of("post.end.submit"));
    }

    @GetMapping("/units")
    ModelAndView watching(@PathVariable String login, Officer officer) {
        var target = target(login, officer);
        var watched = holdings.watchedBy(target.id()).stream()
                .map(Holdings.Watched::unitId)
                .toList();
        return Deeds.ask(watchSheet(target), new Forms.Watching(watched, clock.today()));
    }

    @PostMapping("/units")
    ModelAndView watch(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Watching form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        return Deeds.submit(watchSheet(target), errors, () -> {
            desk.watch(target, new HashSet<>(form.unitIds()), Objects.requireNonNull(form.from()), officer);
            return Deeds.to("/accounts/" + login);
        });
    }

    private Sheet watchSheet(Officer target) {
        var units = registry.civilDefenseUnits(clock.today()).stream()
                .map(Unit::option)
                .toList();
        var page = "/accounts/" + target.login();
        return sheet(target, words.of("watch.open"), "watch.lead", "watch", page + "/units")
                .choosing(units)
                .backTo(page)
                .saying(words.of("watch.submit"));
    }

    private Sheet sheet(Officer target, String title, String lead, String fields, String action) {
        return Sheet.of(
                        "accounts",
                        title,
                        target.name() + "（" + target.login() + "） "
                                + target.unit().name(),
                        words.of(lead),
                        fields,
                        action)
                .backTo(page(target.login()));
    }

    private static String page(String login) {
        return "/accounts/" + login + "/posts";
    }

    private Officer target(String login, Officer officer) {
        var target = accounts.seen(login, officer);
        officer.mustHoldAny(SECURITY_ADMIN);
        Rights.mustBeAnothers(officer, target);
        return target;
    }
}
