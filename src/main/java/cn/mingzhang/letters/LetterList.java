package cn.mingzhang.letters;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of letters as it is listed. */
@Component
class LetterList {
    private final Letters letters;
    private final LetterLamps lamps;
    private final Registry registry;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterList(Letters letters, LetterLamps lamps, Registry registry, LetterWords words, OfficeClock clock) {
        this.letters = letters;
        this.lamps = lamps;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** @param day of issue; before that the day of the draft */
    record Row(
            String href,
            String number,
            String kind,
            String title,
            String unit,
            LocalDate day,
            String clauses,
            int asked,
            int open,
            @Nullable LocalDate due,
            LampView lamp,
            String state,
            String tone) {}

    Row row(Letter letter) {
        var out = !letter.state().isWritten();
        return new Row(
                letter.href(),
                letter.number() == null ? words.of("noNumber") : letter.number(),
                words.of("kind", letter.kind()),
                letter.text().title(),
                letter.unit(),
                letter.issuedOn() == null ? letter.draftedOn() : letter.issuedOn(),
                out ? (letter.clauses() - letter.openClauses()) + " / " + letter.clauses() : "",
                out ? letter.clauses() : letter.text().asked().size(),
                letter.openClauses(),
                letter.nextDue(),
                lamps.of(letter),
                words.of("state", letter.state()),
                letter.state().tone());
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = LetterFilter.of(query, officer);
        var rows = letters.page(query, filter, officer, clock.today()).stream()
                .map(this::row)
                .toList();
        return Listing.of(rows, letters.total(filter, officer, clock.today()), query)
                .saying(filter.words(words, unitName(filter.unit())));
    }

    private String unitName(@Nullable Long unit) {
        return units().stream()
                .filter(option -> option.value().equals("" + unit))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    List<Option> units() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }
}
