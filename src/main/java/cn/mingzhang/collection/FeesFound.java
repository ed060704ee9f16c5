package cn.mingzhang.collection;

import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fees in force by project, payer, amount payable and the number of any paper of their collection. What is owed comes first. */
@Component
class FeesFound implements Findable {
    private static final String OF = """
            SELECT p.id, p.number, p.name, p.developer, a.payable, c.rung, p.number = upper(:text) AS exact,
                   greatest(a.payable - (SELECT coalesce(sum(e.amount), 0)::bigint FROM receipt_entry e WHERE e.project_id = p.id), 0) AS owed
              FROM fee_assessment a JOIN project p ON p.id = a.project_id LEFT JOIN collection_case c ON c.project_id = p.id
             WHERE a.state = 'IN_FORCE' AND (:everything OR p.unit_id = ANY (:units)) AND
            """;
    private static final String WORDS =
            " bigrams(p.search_text) @> bigrams(:text) AND strpos(p.search_text, :text) > 0";
    private static final String ONE_CHARACTER = " strpos(p.search_text, :text) > 0";
    private static final String PAPERS = " a.project_id = ANY (ARRAY(SELECT y.project_id FROM collection_entry y"
            + " WHERE bigrams(folded(y.number)) @> bigrams(:text) AND strpos(folded(y.number), :text) > 0 LIMIT 1001))";
    private static final String AMOUNT = " a.payable = :fen";

    private final JdbcClient sql;
    private final Rights rights;
    private final CollectionWords say;

    FeesFound(JdbcClient sql, Rights rights, CollectionWords say) {
        this.sql = sql;
        this.rights = rights;
        this.say = say;
    }

    private record Row(
            String number,
            String name,
            String developer,
            long payable,
            long owed,
            @Nullable Rung rung,
            long found) {}

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!Rights.reads(officer)) {
            return Optional.empty();
        }
        var scope = rights.scope(officer);
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.folded());
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        var parts = new ArrayList<String>();
        parts.add(OF + (text.isPaired() ? WORDS : ONE_CHARACTER));
        if (text.isPaired()) {
            parts.add(OF + PAPERS);
        }
        var fen = text.fen();
        if (fen != null) {
            parameters.put("fen", fen);
            parts.add(OF + AMOUNT);
        }
        var few = Findable.few(Findable.anyOf(parts), "exact DESC, owed > 0 DESC, id DESC");
        var rows = sql.sql(few).params(parameters).query(Row.class).list();
        var hits = rows.stream().map(this::hit).toList();
        return Found.of("fees", 30, rows.isEmpty() ? 0 : rows.get(0).found(), hits, Found.list("/fees", text));
    }

    private Hit hit(Row row) {
        var href = "/fees/" + row.number();
        var owes = row.owed() > 0;
        return new Hit(
                href,
                row.number(),
                row.developer(),
                row.name() + " · " + say.ofAny("search.fee", Yuan.ofFen(row.payable()), Yuan.ofFen(row.owed())),
                owes
                        ? new Tag(
                                row.rung() == null ? say.of("rung.NONE") : say.of(row.rung()),
                                CollectionList.tone(row.rung()))
                        : new Tag(say.ofAny("search.settled"), "good"),
                null,
                owes
                        ? List.of(
                                new Option(href, say.ofAny("search.open")),
                                new Option("/collection/" + row.number(), say.ofAny("nav.collection")))
                        : List.of());
    }
}
