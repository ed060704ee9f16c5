package cn.mingzhang.petition;

import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 信访件的期限, for the desk alone. A notice lies outside the compartment, so it is one for a day and not for a report: that something is
 * due on it, and not what, nor how many.
 */
@Component
class PetitionClocks implements Clocks {
    private static final String TRIAGE = "petition-triage";
    private static final String ANSWER = "petition-answer";

    private final JdbcClient sql;

    PetitionClocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> kinds() {
        return List.of(TRIAGE, ANSWER);
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return sql
                .sql("SELECT d.due_on FROM petition_due(:until) d WHERE d.kind = :kind")
                .param("until", until)
                .param("kind", kind)
                .query(LocalDate.class)
                .list()
                .stream()
                .map(day -> clock(kind, day))
                .toList();
    }

    private static Clock clock(String kind, LocalDate day) {
        var href = kind.equals(TRIAGE) ? "/petition?bucket=reports" : "/petition?named=yes";
        @Nullable Long nobody = null;
        return new Clock(day.toEpochDay(), "XF", href, day, nobody, nobody, Where.SEALED, Set.of(Post.PETITION_DESK));
    }
}
