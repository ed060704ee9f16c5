package cn.mingzhang.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文书规则 as data: who sends which letter under which code since when, and what follows a lamp. */
@Repository
class LetterRules {
    private final JdbcClient sql;

    LetterRules(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param replyDays by default, in calendar days */
    record Rule(
            LetterKind kind,
            Side side,
            String issuer,
            String agency,
            String basis,
            int replyDays,
            LocalDate validFrom,
            String source,
            boolean verified) {}

    /** @param next the kind of letter that is drafted; null where only a measure is proposed */
    record Consequence(
            String colour, int times, @Nullable LetterKind next, String measure, String source, boolean verified) {}

    /** In force on a day. */
    Rule of(LetterKind kind, Side side, LocalDate on) {
        return sql.sql("SELECT * FROM letter_rule WHERE kind = :kind AND side = :side AND valid_from <= :on"
                        + " ORDER BY valid_from DESC LIMIT 1")
                .param("kind", kind.name())
                .param("side", side.name())
                .param("on", on)
                .query(Rule.class)
                .single();
    }

    /** In force on a day, one for each kind and side. */
    List<Rule> all(LocalDate on) {
        return all().stream()
                .filter(rule -> !rule.validFrom().isAfter(on)
                        && of(rule.kind(), rule.side(), on).equals(rule))
                .toList();
    }

    List<Rule> all() {
        return sql.sql(
                        "SELECT * FROM letter_rule ORDER BY array_position(ARRAY['DISCIPLINE_ADVICE', 'SUPERVISION_ADVICE',"
                                + " 'JOINT_ADVICE', 'SUPERVISORY_NOTICE', 'REMINDER'], kind), side, valid_from")
                .query(Rule.class)
                .list();
    }

    /** In force on a day, yellow before red. */
    List<Consequence> consequences(LocalDate on) {
        return sql.sql(
                        "SELECT * FROM (SELECT DISTINCT ON (colour, times) colour, times, next, measure, source, verified FROM letter_consequence"
                                + " WHERE valid_from <= :on ORDER BY colour, times, valid_from DESC) now ORDER BY colour DESC, times")
                .param("on", on)
                .query(Consequence.class)
                .list();
    }
}
