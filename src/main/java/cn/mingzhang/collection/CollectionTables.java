package cn.mingzhang.collection;

import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 期限、出具机关、机关代字: the dated tables. The application reads them only. */
@Repository
class CollectionTables {
    private final JdbcClient sql;
    private final WorkingDays days;

    CollectionTables(JdbcClient sql, WorkingDays days) {
        this.sql = sql;
        this.days = days;
    }

    Terms terms(LocalDate on) {
        var terms = sql.sql("SELECT DISTINCT ON (name) name, amount, unit, source, verified FROM collection_term"
                        + " WHERE valid_from <= :on ORDER BY name, valid_from DESC")
                .param("on", on)
                .query((row, n) -> new Term(
                        TermName.valueOf(row.getString("name")),
                        row.getInt("amount"),
                        Term.Unit.valueOf(row.getString("unit")),
                        row.getString("source"),
                        row.getBoolean("verified")))
                .list();
        return Terms.of(terms, days);
    }

    record IssuerLine(Issuer issuer, String source, boolean verified) {}

    /** Who may issue a paper of that date; the civil-defense office first. */
    List<IssuerLine> issuers(Rung rung, LocalDate on) {
        return sql.sql("SELECT issuer, source, verified FROM collection_issuer WHERE rung = :rung"
                        + " AND valid_from <= :on AND (valid_until IS NULL OR valid_until >= :on) ORDER BY issuer")
                .param("rung", rung.name())
                .param("on", on)
                .query(IssuerLine.class)
                .list();
    }

    /** 机关代字 of this paper: the division's, then the character of its kind. */
    String agency(String division, CollectionPaper paper, LocalDate on) {
        return sql.sql(
                        "SELECT prefix FROM collection_agency WHERE division_code IN (:division, left(:division, 4) || '00')"
                                + " AND valid_from <= :on ORDER BY division_code = :division DESC, valid_from DESC LIMIT 1")
                .param("division", division)
                .param("on", on)
                .query(String.class)
                .optional()
                .map(prefix -> prefix + paper.sign())
                .orElseThrow(() -> new Unfit("", "collection.error.agency"));
    }
}
