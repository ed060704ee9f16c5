package cn.mingzhang.accounts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every account with its unit and posts of today. */
@Repository
class AccountList {
    /** The unit of an officer {@code o} on a day, as {@code home}. */
    static final String HOME =
            "CROSS JOIN LATERAL (SELECT x.unit_id FROM officer_unit x WHERE x.officer_id = o.id ORDER BY x.valid_from > :on,"
                    + " CASE WHEN x.valid_from > :on THEN x.valid_from - :on ELSE :on - x.valid_from END LIMIT 1) home";

    private static final String STATE =
            "CASE WHEN NOT o.active THEN 'DISABLED' WHEN o.password_hash IS NULL THEN 'WAITING' ELSE 'ACTIVE' END";
    private static final String HELD = "p.valid_from <= :on AND (p.valid_to IS NULL OR p.valid_to > :on)";
    private static final String FROM = " FROM officer o " + HOME + " JOIN unit_as_of(:on) u ON u.id = home.unit_id";

    static final Sorts SORTS = Sorts.first("unit", "u.code", false)
            .and("login", "o.login")
            .and("name", "o.name")
            .and("state", STATE)
            .tie("o.login");

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Words words;

    AccountList(JdbcClient sql, OfficeClock clock, Words words) {
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    /** What the address asks; null where it asks nothing. */
    record Filter(
            SearchText text,
            @Nullable Long unit,
            @Nullable AccountState state,
            @Nullable Post post) {

        static Filter of(ListQuery query) {
            return new Filter(
                    query.text("q"),
                    query.number("unit"),
                    query.constant("state", AccountState.class),
                    query.constant("post", Post.class));
        }

        private String where() {
            var parts = new ArrayList<String>();
            parts.add("true");
            if (!text.isEmpty()) {
                parts.add("(o.login ILIKE :text ESCAPE '!' OR o.name ILIKE :text ESCAPE '!')");
            }
            if (unit != null) {
                parts.add("u.id = :unit");
            }
            if (state != null) {
                parts.add(STATE + " = :state");
            }
            if (post != null) {
                parts.add("EXISTS (SELECT 1 FROM post_holding p WHERE p.officer_id = o.id AND p.post = :post AND "
                        + HELD + ")");
            }
            return " WHERE " + String.join(" AND ", parts);
        }
    }

    /** @param posts in the reader's language, one line */
    record Row(String login, String name, String unit, String posts, String state, String tone) {}

    Listing<Row> page(ListQuery query, Filter filter) {
        var parameters = parameters(filter);
        var total = sql.sql("SELECT count(*)" + FROM + filter.where())
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("size", query.size());
        parameters.put("offset", query.offset());
        var rows = sql.sql("SELECT o.login, o.name, u.name AS unit, " + STATE + " AS state,"
                        + " ARRAY(SELECT DISTINCT p.post FROM post_holding p WHERE p.officer_id = o.id AND " + HELD
                        + ") AS posts" + FROM + filter.where() + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .query((row, n) -> row(
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("unit"),
                        (String[]) row.getArray("posts").getArray(),
                        AccountState.valueOf(row.getString("state"))))
                .list();
        return Listing.of(rows, total, query);
    }

    private Row row(String login, String name, String unit, String[] posts, AccountState state) {
        var held = Arrays.stream(posts).map(Post::valueOf).toList();
        return new Row(login, name, unit, words.posts(held), words.of("state", state), state.tone());
    }

    private Map<String, Object> parameters(Filter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("on", clock.today());
        parameters.put("text", filter.text().pattern());
        parameters.put("unit", filter.unit());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("post", filter.post() == null ? null : filter.post().name());
        return parameters;
    }

    AccountState state(long officerId) {
        return AccountState.valueOf(sql.sql("SELECT " + STATE + " FROM officer o WHERE o.id = :id")
                .param("id", officerId)
                .query(String.class)
                .single());
    }

    /** The filter in words. */
    List<String> inWords(Filter filter, Map<String, String> units) {
        var said = new ArrayList<String>();
        if (!filter.text().isEmpty()) {
            said.add(words.of("filter.q", filter.text().text()));
        }
        if (filter.unit() != null) {
            said.add(units.getOrDefault("" + filter.unit(), "" + filter.unit()));
        }
        if (filter.state() != null) {
            said.add(words.of("state", filter.state()));
        }
        if (filter.post() != null) {
            said.add(words.post(filter.post()));
        }
        return said;
    }
}
