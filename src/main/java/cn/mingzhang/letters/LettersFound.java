package cn.mingzhang.letters;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters by number, title and addressee: the register's own list, its first few. */
@Component
class LettersFound implements Findable {
    private static final Sorts SORTS = Sorts.first(
                    "found",
                    "CASE WHEN folded(l.number) = :text THEN 2 WHEN l.state NOT IN ('CLOSED', 'DROPPED') THEN 1 ELSE 0 END",
                    true)
            .tie("coalesce(l.issued_on, l.drafted_on) DESC, l.id");

    private final LetterList list;

    LettersFound(LetterList list) {
        this.list = list;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!LetterRights.reads(officer)) {
            return Optional.empty();
        }
        var query = ListQuery.of("/letters", Map.of("q", new String[] {text.text()}), SORTS)
                .window(0, SHOWN);
        var listing = list.list(query, officer);
        var hits = listing.rows().stream().map(LettersFound::hit).toList();
        return Found.of("letters", 40, listing.total(), hits, Found.list("/letters", text));
    }

    private static Hit hit(LetterList.Row row) {
        return new Hit(
                row.href(),
                row.number(),
                row.title(),
                row.unit() + " · " + Dates.day(row.day()),
                new Tag(row.state(), row.tone()),
                row.open() > 0 ? row.lamp() : null,
                List.of());
    }
}
