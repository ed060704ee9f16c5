package cn.mingzhang.collection;

import cn.mingzhang.calendar.LawfulTerms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 催缴、追缴的期限 on the page of all terms. */
@Component
class CollectionLawful implements LawfulTerms {
    private final JdbcClient sql;
    private final CollectionWords words;

    CollectionLawful(JdbcClient sql, CollectionWords words) {
        this.sql = sql;
        this.words = words;
    }

    private record Row(TermName name, LocalDate since, int amount, Term.Unit unit, String source, boolean verified) {}

    @Override
    public List<Line> on(LocalDate day) {
        return sql
                .sql(
                        "SELECT DISTINCT ON (name) name, valid_from AS since, amount, unit, source, verified FROM collection_term"
                                + " WHERE valid_from <= :day ORDER BY name, valid_from DESC")
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Line(
                        words.of("title"),
                        words.of("term", row.name()),
                        words.ofAny("terms.unit." + row.unit(), row.amount()),
                        row.since(),
                        row.source(),
                        row.verified(),
                        "/collection/rules"))
                .toList();
    }
}
