package cn.mingzhang.problems;

import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Problems by number, words, project and amount due. A common word is found by walking back from the newest, any other by its
 * pairs: half a million hits of an index, or a million rows walked for a single one, are both too slow.
 */
@Component
class ProblemsFound implements Findable {
    private static final int SAMPLED = 300;
    private static final int OFTEN = 60;
    private static final int NEWEST = 20_000;

    private static final String KEY =
            "p.id, p.number = upper(:text) AS exact, p.stage NOT IN ('CLOSED', 'VOID') AS open FROM ";
    private static final String ORDER = "exact DESC, open DESC, id DESC";

    private final JdbcClient sql;
    private final LedgerRights rights;
    private final ProblemHits hits;

    ProblemsFound(JdbcClient sql, LedgerRights rights, ProblemHits hits) {
        this.sql = sql;
        this.rights = rights;
        this.hits = hits;
    }

    private record Key(long id, long found) {}

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!LedgerRights.reads(officer)) {
            return Optional.empty();
        }
        var visible = rights.visible(officer);
        var parameters = new HashMap<String, Object>();
        parameters.put("units", visible.unitArray());
        parameters.put("text", text.folded());
        var fen = text.fen();
        if (fen != null) {
            parameters.put("fen", fen);
        }
        var found = text.isPaired() ? keys(visible, parameters) : read(walked(visible), parameters);
        var count = found.isEmpty() ? 0 : found.get(0).found();
        var group = Found.of(
                "problems",
                10,
                count,
                hits.of(found.stream().map(Key::id).toList(), visible),
                Found.list("/problems", text));
        return text.isPaired() ? group : group.map(all -> all.orMore(count <= COUNTED && isLarge(visible, parameters)));
    }

    private List<Key> keys(Visible visible, Map<String, Object> parameters) {
        var often = sql.sql("SELECT count(*) FILTER (WHERE " + said(visible) + ") FROM (" + newest(visible, SAMPLED)
                        + ") p")
                .params(parameters)
                .query(Long.class)
                .single();
        if (often > OFTEN) {
            var walked = read(walked(visible), parameters);
            if (!walked.isEmpty() && walked.get(0).found() > COUNTED) {
                return walked;
            }
        }
        var indexed = read(indexed(visible, parameters.containsKey("fen")), parameters);
        if (indexed.isEmpty() || indexed.get(0).found() <= COUNTED) {
            return indexed;
        }
        // Too many to order: the newest of them, where there are any among the newest of all.
        var walked = read(walked(visible), parameters);
        return walked.size() < SHOWN
                ? indexed
                : walked.stream().map(key -> new Key(key.id(), COUNTED + 1)).toList();
    }

    private List<Key> read(String keys, Map<String, Object> parameters) {
        return sql.sql(keys).params(parameters).query(Key.class).list();
    }

    private boolean isLarge(Visible visible, Map<String, Object> parameters) {
        return sql.sql("SELECT count(*) FROM (" + newest(visible, NEWEST + 1) + ") p")
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > NEWEST;
    }

    private static String newest(Visible visible, int rows) {
        return "SELECT p.id, p.number, p.stage, p.search_text FROM problem p WHERE " + visible.sql()
                + " ORDER BY p.id DESC LIMIT " + rows;
    }

    private static String said(Visible visible) {
        return "strpos(" + (visible.moneyOnly() ? "lower(p.number)" : "p.search_text") + ", :text) > 0";
    }

    private static String walked(Visible visible) {
        return Findable.few("SELECT " + KEY + "(" + newest(visible, NEWEST) + ") p WHERE " + said(visible), ORDER);
    }

    /** By its own words, by its project's, and by its amount; each cut by itself, since a union reads all that it is given. */
    private static String indexed(Visible visible, boolean amount) {
        var of = "SELECT " + KEY + "problem p WHERE " + visible.sql() + " AND ";
        var parts = new ArrayList<String>();
        parts.add(of + "p.search_pairs @> bigrams(:text) AND " + said(visible));
        parts.add(of + "p.project_id = ANY (ARRAY("
                + Findable.cut("SELECT y.id FROM project y WHERE bigrams(y.search_text) @> bigrams(:text)"
                        + " AND strpos(folded(y.number || ' ' || y.name || ' ' || y.developer), :text) > 0")
                + "))");
        if (amount) {
            parts.add(of + "p.amount_due > 0 AND p.amount_due = :fen");
        }
        return Findable.few(Findable.anyOf(parts), ORDER);
    }
}
