package cn.mingzhang.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted of the campaign of a day's year, once it is issued. */
@Component
public class CampaignFigures {
    private final JdbcClient sql;

    CampaignFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param mobilizations meetings held up to the day */
    public record Counts(int year, long mobilizations, long phases, long tasks, long milestones) {}

    /** Empty where none was issued by that day. */
    public Optional<Counts> asOf(LocalDate day) {
        return sql.sql("""
                        SELECT c.year,
                               (SELECT count(*) FROM campaign_meeting m WHERE m.campaign_id = c.id AND m.held_on <= :day) AS mobilizations,
                               (SELECT count(*) FROM campaign_phase p WHERE p.campaign_id = c.id) AS phases,
                               (SELECT count(*) FROM campaign_task t WHERE t.campaign_id = c.id) AS tasks,
                               (SELECT count(*) FROM campaign_milestone s WHERE s.campaign_id = c.id) AS milestones
                          FROM campaign c WHERE c.year = :year AND c.issued_on <= :day
                        """)
                .param("day", day)
                .param("year", day.getYear())
                .query(Counts.class)
                .optional();
    }

    /** The address of the plan that is counted. */
    public static String rows(LocalDate day) {
        return "/campaigns/" + day.getYear() + "?asOf=" + day;
    }
}
