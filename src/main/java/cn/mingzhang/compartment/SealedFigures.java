package cn.mingzhang.compartment;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers out of the compartment, for the leaders and the discipline side: no text, no row, and no cell under three. The database
 * asks itself who they are for and answers nobody else.
 */
@Component
public class SealedFigures {
    private final JdbcClient sql;
    private final OfficeClock clock;

    SealedFigures(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param municipal null where it is withheld
     * @param headcount null where no unit's is known for the year
     */
    public record Counts(
            int transferred,
            @Nullable Integer municipal,
            int persons,
            @Nullable Integer headcount) {}

    /** @param clues null where it is withheld */
    public record OfUnit(long unitId, @Nullable Integer clues) {}

    public static boolean mayKnow(Officer officer) {
        return officer.inOwnRight().isOnSide(Side.DISCIPLINE)
                || officer.inOwnRight().holds(Post.LEADERSHIP);
    }

    /** Of the year of the day, up to it. */
    public Optional<Counts> asOf(LocalDate day, Officer officer) {
        return mayKnow(officer)
                ? sql.sql("SELECT * FROM sealed_figures(:me, :today, :day)")
                        .param("me", officer.id())
                        .param("today", clock.today())
                        .param("day", day)
                        .query(Counts.class)
                        .optional()
                : Optional.empty();
    }

    public List<OfUnit> byUnit(LocalDate day, Officer officer) {
        return mayKnow(officer)
                ? sql.sql("SELECT * FROM sealed_figures_by_unit(:me, :today, :day)")
                        .param("me", officer.id())
                        .param("today", clock.today())
                        .param("day", day)
                        .query(OfUnit.class)
                        .list()
                : List.of();
    }

    /** @param persons null where it is withheld */
    public record OfForm(int form, @Nullable Integer persons) {}

    /** 四种形态: persons held to account in the year of the day, up to it, by form. */
    public List<OfForm> byForm(LocalDate day, Officer officer) {
        return mayKnow(officer)
                ? sql.sql("SELECT * FROM sealed_figures_by_form(:me, :today, :day) ORDER BY form")
                        .param("me", officer.id())
                        .param("today", clock.today())
                        .param("day", day)
                        .query(OfForm.class)
                        .list()
                : List.of();
    }
}
