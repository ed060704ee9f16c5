package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.accounts.AccountPage.Act;
import cn.mingzhang.accounts.AccountPage.Held;
import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an account: what each administrator may do on it, and why not. */
@Component
class AccountPages {
    private static final int MOST = 50;

    private final AccountList accounts;
    private final AccountDesk desk;
    private final Holdings holdings;
    private final SignInState state;
    private final Trail trail;
    private final History history;
    private final Words words;

    AccountPages(
            AccountList accounts,
            AccountDesk desk,
            Holdings holdings,
            SignInState state,
            Trail trail,
            History history,
            Words words) {
        this.accounts = accounts;
        this.desk = desk;
        this.holdings = holdings;
        this.state = state;
        this.trail = trail;
        this.history = history;
        this.words = words;
    }

    AccountPage show(Officer target, Officer officer, Locale locale) {
        var standing = accounts.state(target.id());
        return new AccountPage(
                target.login(),
                target.name(),
                words.of("state", standing),
                standing.tone(),
                officer.holds(SECURITY_ADMIN) ? both(facts(target), state.facts(target)) : facts(target),
                posts(target.id()),
                holdings.watchedBy(target.id()).stream()
                        .map(Holdings.Watched::unit)
                        .toList(),
                acts(target, officer, standing),
                history(target, locale));
    }

    /** What was decided about the account; that somebody signed in is for the trail's own page. */
    private List<HistoryLine> history(Officer target, Locale locale) {
        var deeds = trail.history(new Subject("officer", target.login())).stream()
                .filter(entry -> !entry.deed().startsWith("SIGN"))
                .limit(MOST)
                .toList();
        return history.lines(deeds, locale);
    }

    List<Fact> facts(Officer target) {
        var work = desk.openWork(target).size();
        return List.of(
                words.fact("login", target.login()),
                words.fact("name", target.name()),
                words.fact("unit", target.unit().name()),
                words.fact("unit.since", Dates.day(holdings.inUnitSince(target.id()))),
                words.fact("work", work == 0 ? words.of("work.none") : words.of("work.count", work)));
    }

    private static List<Fact> both(List<Fact> some, List<Fact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<Held> posts(long id) {
        return holdings.of(id).stream()
                .map(held ->
                        new Held(words.post(held.post()), held.unit(), Dates.day(held.from()), Dates.day(held.until())))
                .toList();
    }

    private List<Act> acts(Officer target, Officer officer, AccountState standing) {
        var page = "/accounts/" + target.login();
        var own = Rights.isOwn(officer, target) ? words.of("own") : null;
        var acts = new ArrayList<Act>();
        if (officer.holds(SECURITY_ADMIN)) {
            var disabled = standing == AccountState.DISABLED ? words.of("reset.disabled") : null;
            var watch = PostDesk.watches(target) ? null : words.of("watch.notDiscipline");
            acts.add(new Act(words.of("posts.open"), page + "/posts", own, false));
            acts.add(new Act(words.of("watch.open"), page + "/units", first(own, watch), false));
            acts.add(new Act(words.of("reset"), page + "/reset", first(own, disabled), true));
            var locked = state.isLocked(target) ? null : words.of("locked.not");
            var in = state.isIn(target) ? null : words.of("sessions.none");
            var enrolled = state.isEnrolled(target) ? null : words.of("factor.none");
            acts.add(new Act(words.of("unlock"), page + "/unlocking", first(own, locked), false));
            acts.add(new Act(words.of("signOut"), page + "/sign-out", first(own, in), false));
            acts.add(new Act(words.of("factor.reset"), page + "/factor", first(own, enrolled), true));
            acts.add(new Act(words.of("certificate.bind"), page + "/certificates", first(own, disabled), false));
        }
        if (officer.holds(SYSTEM_ADMIN)) {
            acts.add(new Act(words.of("transfer"), page + "/transfer", own, false));
            acts.add(
                    standing == AccountState.DISABLED
                            ? new Act(words.of("enable"), page + "/enabling", own, false)
                            : new Act(words.of("disable"), page + "/disabling", own, true));
        }
        return acts;
    }

    private static @Nullable String first(@Nullable String reason, @Nullable String otherwise) {
        return reason == null ? otherwise : reason;
    }
}
