package cn.mingzhang.search;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * People by name and its sounds: of one's own unit and of those whose records one sees; the three administrators find every account,
 * as their list shows it. Logins are theirs alone.
 */
@Component
class PeopleFound implements Findable {
    private final Registry registry;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final SearchWords words;

    PeopleFound(Registry registry, Scopes scopes, OfficeClock clock, SearchWords words) {
        this.registry = registry;
        this.scopes = scopes;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        var accounts = officer.isOnSide(Side.ADMINISTRATION);
        var found = registry.officers(clock.today()).stream()
                .filter(known(officer))
                .filter(one -> Named.is(text, one.name(), accounts ? one.login() : ""))
                .toList();
        var hits = found.stream().limit(SHOWN).map(one -> hit(one, accounts)).toList();
        return Found.of("people", 90, found.size(), hits, accounts ? Found.list("/accounts", text) : null);
    }

    private Predicate<Officer> known(Officer officer) {
        if (officer.isOnSide(Side.ADMINISTRATION)) {
            return one -> true;
        }
        var scope = scopes.of(officer, clock.today());
        return one -> one.unit().id() == officer.unit().id()
                || !scope.paymentsOnly() && scope.covers(one.unit().id());
    }

    private Hit hit(Officer one, boolean accounts) {
        var posts = one.posts().stream()
                .sorted()
                .map(post -> words.ofAny("people.post." + post))
                .collect(Collectors.joining("、"));
        var href = accounts
                ? "/accounts/" + one.login()
                : one.posts().contains(Post.RECTIFIER) ? "/problems?rectifier=" + one.id() : null;
        return new Hit(
                href,
                one.name(),
                posts,
                one.unit().name(),
                null,
                null,
                href == null || accounts ? List.of() : List.of(new Option(href, words.of("problemsOf"))));
    }
}
