package cn.mingzhang.sources;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the problem's page: the document and the item it came from. */
@Component
class SourcePanel implements ProblemPanel {
    private static final int ORDER = 105;

    private final Sources sources;
    private final SourceItems items;
    private final SourceRights rights;
    private final SourceWords words;
    private final OfficeClock clock;

    SourcePanel(Sources sources, SourceItems items, SourceRights rights, SourceWords words, OfficeClock clock) {
        this.sources = sources;
        this.items = items;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    /** @param title of the document, with its number and the item's */
    record Body(String href, String title, List<Fact> facts) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        return items.ofProblem(problem.id(), clock.today())
                .flatMap(item -> sources.find("id", item.sourceId(), rights.scope(officer))
                        .map(source ->
                                new Panel("source", "sources.panel", ORDER, "sources/_panel", body(source, item))));
    }

    private Body body(SourceDocument source, SourceItem item) {
        return new Body(
                source.href(),
                ItemDesk.named(source, item),
                List.of(
                        words.fact("kind", words.of("kind", source.kind())),
                        words.fact("issuer", source.issuer()),
                        words.fact("rootCause", Objects.requireNonNullElse(item.rootCause(), ""))));
    }
}
