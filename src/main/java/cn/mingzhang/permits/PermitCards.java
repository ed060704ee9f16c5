package cn.mingzhang.permits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows for other capabilities: whole lists to be compared, and single rows to be laid beside something. Whoever asks decides who sees them. */
@Component
@Transactional(readOnly = true)
public class PermitCards {
    private final Permits permits;
    private final PermitPages pages;
    private final PermitWords words;
    private final OfficeClock clock;

    PermitCards(Permits permits, PermitPages pages, PermitWords words, OfficeClock clock) {
        this.permits = permits;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A row ready to be read.
     *
     * @param source file and line
     */
    public record Card(
            long id, String kind, String number, String name, String source, String href, List<Fact> facts) {}

    /** The rows that stand. */
    public List<Permit> since(LocalDate day) {
        return permits.since(day, clock.today());
    }

    public Card card(long id) {
        return cards(List.of(id)).get(0);
    }

    public List<Card> cards(Collection<Long> ids) {
        return permits.ofIds(ids, clock.today()).stream()
                .map(permit -> new Card(
                        permit.id(),
                        words.of("kind", permit.kind()),
                        permit.number(),
                        permit.name(),
                        pages.source(permit),
                        permit.href(),
                        pages.facts(permit)))
                .toList();
    }

    /** The word of a kind. */
    public String kind(PermitKind kind) {
        return words.of("kind", kind);
    }
}
