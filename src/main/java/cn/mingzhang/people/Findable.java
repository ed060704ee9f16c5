package cn.mingzhang.people;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * 检索: each capability whose records may be looked for answers what of them an officer finds, with the conditions of its own
 * list, so that neither rows nor counts tell more than that list. The search asks all of them and knows none. Nothing of the
 * sealed compartment is ever told here.
 */
public interface Findable {
    /** How many are shown of each kind. */
    int SHOWN = 5;

    /** How many are counted; whatever is more is said to be more. */
    int COUNTED = 1000;

    /** Nothing where he has no business there, and where nothing is found. */
    Optional<Found> found(SearchText text, Officer officer);

    /**
     * What was found of one kind.
     *
     * @param kind the end of a message key: {@code search.kind.<kind>}
     * @param order of the groups, ascending
     * @param count at most one more than are counted
     * @param more whether there may be more than were looked at
     * @param href that kind's own list with the same words; null where it has none
     */
    record Found(
            String kind,
            int order,
            long count,
            boolean more,
            List<Hit> hits,
            @Nullable String href) {
        public Found {
            hits = List.copyOf(hits);
        }

        /** Nothing where there is none. */
        public static Optional<Found> of(String kind, int order, long count, List<Hit> hits, @Nullable String href) {
            return hits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Found(kind, order, count, count > COUNTED, hits, href));
        }

        /** The same where only a part was looked at. */
        public Found orMore(boolean partly) {
            return new Found(kind, order, count, more || partly, hits, href);
        }

        /** A list's address with these words in its search box. */
        public static String list(String path, SearchText text) {
            return path + "?q=" + UriUtils.encode(text.text(), StandardCharsets.UTF_8);
        }
    }

    /**
     * One record. Texts are ready, in the language of the request; what was looked for is marked in them where they are shown.
     *
     * @param href its page; null where it has none
     * @param text what it is about; a long one is cut around what was found
     * @param where its unit, its project
     * @param deeds what the list offers at its row: address and label
     */
    record Hit(
            @Nullable String href,
            String number,
            String text,
            String where,
            @Nullable Tag tag,
            @Nullable LampView lamp,
            List<Option> deeds) {
        public Hit {
            deeds = List.copyOf(deeds);
        }
    }

    record Tag(String text, String tone) {}

    /**
     * What is found, at most one more than are counted, each with how many there are ({@code found}), the first few in order. The
     * first step is materialised: by its order and limit the planner would walk the whole table for a rare word.
     *
     * @param select the rows; they carry what the order needs
     */
    static String few(String select, String order) {
        return "WITH hits AS MATERIALIZED (" + select + "), few AS MATERIALIZED (SELECT * FROM hits LIMIT "
                + (COUNTED + 1) + ") SELECT few.*, (SELECT count(*) FROM few) AS found FROM few ORDER BY " + order
                + " LIMIT " + SHOWN;
    }

    /** What any of them finds, each once; each is cut by itself, since a union reads all that it is given. */
    static String anyOf(List<String> selects) {
        return selects.stream().map(select -> "(" + cut(select) + ")").collect(Collectors.joining(" UNION "));
    }

    /** No more of them than are counted. */
    static String cut(String select) {
        return "WITH cut AS MATERIALIZED (" + select + ") SELECT * FROM cut LIMIT " + (COUNTED + 1);
    }
}
