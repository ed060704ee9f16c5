package cn.mingzhang.search;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Findable.Found;
import cn.mingzhang.people.Findable.Hit;
import cn.mingzhang.people.Officer;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks every capability, in one reading transaction, and shows what each answers. */
@Component
class SearchPages {
    private final ObjectProvider<Findable> capabilities;
    private final SearchWords words;

    SearchPages(ObjectProvider<Findable> capabilities, SearchWords words) {
        this.capabilities = capabilities;
        this.words = words;
    }

    record Page(String typed, boolean asked, boolean tooShort, List<Group> groups) {
        public boolean isNothing() {
            return asked && !tooShort && groups.isEmpty();
        }
    }

    /** @param count as it is shown: 12, or 1,000+ */
    record Group(
            String kind,
            String title,
            long number,
            String count,
            List<Row> rows,
            @Nullable String href) {}

    record Row(
            @Nullable String href,
            List<Marked.Piece> number,
            List<Marked.Piece> text,
            List<Marked.Piece> where,
            Findable.@Nullable Tag tag,
            @Nullable LampView lamp,
            List<Option> deeds,
            String name) {}

    @Transactional(readOnly = true)
    Page page(@Nullable String typed, Officer officer) {
        var text = SearchText.of(typed);
        if (text.isEmpty() || isTooShort(text)) {
            return new Page(text.text(), !text.isEmpty(), !text.isEmpty(), List.of());
        }
        var groups = capabilities.stream()
                .flatMap(capability -> capability.found(text, officer).stream())
                .sorted(Comparator.comparingInt(Found::order))
                .map(found -> group(found, text))
                .toList();
        return new Page(text.text(), true, false, groups);
    }

    /** One letter, digit or sign is in nearly everything. */
    private static boolean isTooShort(SearchText text) {
        return !text.isPaired() && !Character.isIdeographic(text.folded().codePointAt(0));
    }

    private Group group(Found found, SearchText text) {
        var number = Math.min(found.count(), Findable.COUNTED);
        return new Group(
                found.kind(),
                words.of("kind." + found.kind()),
                number,
                words.of(found.more() ? "count.more" : "count", "%,d".formatted(number)),
                found.hits().stream().map(hit -> row(hit, text)).toList(),
                found.href());
    }

    private static Row row(Hit hit, SearchText text) {
        return new Row(
                hit.href(),
                Marked.of(hit.number(), text),
                Marked.of(hit.text(), text),
                Marked.of(hit.where(), text),
                hit.tag(),
                hit.lamp(),
                hit.deeds(),
                hit.number());
    }
}
