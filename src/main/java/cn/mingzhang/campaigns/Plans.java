package cn.mingzhang.campaigns;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans in SQL: campaigns with their phases, milestones, meetings and the leading group. A draft is found by the group alone. */
@Repository
class Plans {
    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /** One campaign in the list. */
    record Line(
            long id,
            int year,
            String title,
            CampaignState state,
            @Nullable LocalDate issuedOn,
            int tasks,
            int done,
            int milestones,
            int reached) {}

    List<Line> all(boolean drafts) {
        return sql.sql("""
                        SELECT c.id, c.year, c.title, c.state, c.issued_on,
                               (SELECT count(*) FROM campaign_task t WHERE t.campaign_id = c.id) AS tasks,
                               (SELECT count(t.done_on) FROM campaign_task t WHERE t.campaign_id = c.id) AS done,
                               (SELECT count(*) FROM campaign_milestone m WHERE m.campaign_id = c.id) AS milestones,
                               (SELECT count(m.reached_on) FROM campaign_milestone m WHERE m.campaign_id = c.id) AS reached
                          FROM campaign c WHERE :drafts OR c.state <> 'DRAFT' ORDER BY c.year DESC
                        """).param("drafts", drafts).query(Line.class).list();
    }

    Optional<Campaign> find(int year, boolean drafts) {
        return sql.sql("SELECT * FROM campaign WHERE year = :year AND (:drafts OR state <> 'DRAFT')")
                .param("year", year)
                .param("drafts", drafts)
                .query(Campaign.class)
                .optional();
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        sql.sql("SELECT version FROM campaign WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long add(int year, String title, String aim, Instant at) {
        return sql.sql("INSERT INTO campaign (year, title, aim, state, version, recorded_at)"
                        + " VALUES (:year, :title, :aim, 'DRAFT', 0, :at) RETURNING id")
                .param("year", year)
                .param("title", title)
                .param("aim", aim)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void raise(long id) {
        sql.sql("UPDATE campaign SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void issue(long id, LocalDate on) {
        sql.sql("UPDATE campaign SET state = 'ISSUED', issued_on = :on, version = version + 1 WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
        sql.sql(
                        "UPDATE campaign_task SET report_by = :on + report_every WHERE campaign_id = :id AND report_every IS NOT NULL")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void conclude(long id, LocalDate on) {
        sql.sql("UPDATE campaign SET state = 'CONCLUDED', concluded_on = :on, version = version + 1 WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** The whole plan of an earlier year, every day moved by the years between; what was done stays behind. */
    void copy(long from, long to, int years) {
        for (var statement : List.of("""
                INSERT INTO campaign_phase (campaign_id, ordinal, title, starts_on, ends_on)
                SELECT :to, ordinal, title, (starts_on + make_interval(years => :years))::date, (ends_on + make_interval(years => :years))::date
                  FROM campaign_phase WHERE campaign_id = :from
                """, """
                INSERT INTO campaign_task (campaign_id, phase_id, number, title, demand, lead_unit_id, helpers, due_on, report_every, state, progress, postponed, version)
                SELECT :to, p.id, t.number, t.title, t.demand, t.lead_unit_id, t.helpers, (t.due_on + make_interval(years => :years))::date, t.report_every, 'OPEN', 0, 0, 0
                  FROM campaign_task t JOIN campaign_phase o ON o.id = t.phase_id
                  JOIN campaign_phase p ON p.campaign_id = :to AND p.ordinal = o.ordinal WHERE t.campaign_id = :from
                """, """
                INSERT INTO campaign_milestone (campaign_id, ordinal, title, due_on, remark)
                SELECT :to, ordinal, title, (due_on + make_interval(years => :years))::date, '' FROM campaign_milestone WHERE campaign_id = :from
                """, """
                INSERT INTO campaign_member (campaign_id, name, position, role, since)
                SELECT :to, name, position, role, make_date((SELECT year FROM campaign WHERE id = :to), 1, 1)
                  FROM campaign_member WHERE campaign_id = :from AND until IS NULL
                """)) {
            sql.sql(statement)
                    .param("from", from)
                    .param("to", to)
                    .param("years", years)
                    .update();
        }
    }

    List<Phase> phases(long campaign) {
        return sql.sql("""
                        SELECT p.id, p.ordinal, p.title, p.starts_on, p.ends_on, count(t.id) AS tasks, count(t.done_on) AS done
                          FROM campaign_phase p LEFT JOIN campaign_task t ON t.phase_id = p.id
                         WHERE p.campaign_id = :campaign GROUP BY p.id ORDER BY p.ordinal
                        """).param("campaign", campaign).query(Phase.class).list();
    }

    void addPhase(long campaign, String title, LocalDate from, LocalDate to) {
        sql.sql(
                        "INSERT INTO campaign_phase (campaign_id, ordinal, title, starts_on, ends_on)"
                                + " SELECT :campaign, coalesce(max(ordinal), 0) + 1, :title, :from, :to FROM campaign_phase WHERE campaign_id = :campaign")
                .param("campaign", campaign)
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void amendPhase(long id, String title, LocalDate from, LocalDate to) {
        sql.sql("UPDATE campaign_phase SET title = :title, starts_on = :from, ends_on = :to WHERE id = :id")
                .param("id", id)
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .update();
    }

    List<Milestone> milestones(long campaign) {
        return sql.sql("SELECT id, ordinal, title, due_on, reached_on, remark FROM campaign_milestone"
                        + " WHERE campaign_id = :campaign ORDER BY due_on, ordinal")
                .param("campaign", campaign)
                .query(Milestone.class)
                .list();
    }

    void addMilestone(long campaign, String title, LocalDate due) {
        sql.sql(
                        "INSERT INTO campaign_milestone (campaign_id, ordinal, title, due_on, remark)"
                                + " SELECT :campaign, coalesce(max(ordinal), 0) + 1, :title, :due, '' FROM campaign_milestone WHERE campaign_id = :campaign")
                .param("campaign", campaign)
                .param("title", title)
                .param("due", due)
                .update();
    }

    void amendMilestone(long id, String title, LocalDate due) {
        sql.sql("UPDATE campaign_milestone SET title = :title, due_on = :due WHERE id = :id")
                .param("id", id)
                .param("title", title)
                .param("due", due)
                .update();
    }

    void reach(long milestone, LocalDate on, String remark) {
        sql.sql("UPDATE campaign_milestone SET reached_on = :on, remark = :remark WHERE id = :id")
                .param("id", milestone)
                .param("on", on)
                .param("remark", remark)
                .update();
    }

    List<Meeting> meetings(long campaign) {
        return sql.sql("SELECT held_on, theme, place, attendance, minutes FROM campaign_meeting"
                        + " WHERE campaign_id = :campaign ORDER BY held_on, id")
                .param("campaign", campaign)
                .query(Meeting.class)
                .list();
    }

    /** @return false where this meeting is entered already */
    boolean addMeeting(long campaign, Meeting meeting, Officer officer, Instant at) {
        return sql.sql("""
                        INSERT INTO campaign_meeting (campaign_id, held_on, theme, place, attendance, minutes, officer_id, recorded_at)
                        VALUES (:campaign, :heldOn, :theme, :place, :attendance, :minutes, :officer, :at)
                        ON CONFLICT (campaign_id, held_on, theme) DO NOTHING
                        """)
                        .param("heldOn", meeting.heldOn())
                        .param("theme", meeting.theme())
                        .param("place", meeting.place())
                        .param("attendance", meeting.attendance())
                        .param("minutes", meeting.minutes())
                        .param("campaign", campaign)
                        .param("officer", officer.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<GroupMember> members(long campaign) {
        return sql.sql(
                        "SELECT id, name, position, role, since, until FROM campaign_member WHERE campaign_id = :campaign"
                                + " ORDER BY array_position(ARRAY['LEADER', 'DEPUTY', 'MEMBER', 'OFFICE'], role), since, id")
                .param("campaign", campaign)
                .query(GroupMember.class)
                .list();
    }

    void addMember(long campaign, GroupMember member) {
        sql.sql("INSERT INTO campaign_member (campaign_id, name, position, role, since)"
                        + " VALUES (:campaign, :name, :position, :role, :since)")
                .param("campaign", campaign)
                .param("name", member.name())
                .param("position", member.position())
                .param("role", member.role().name())
                .param("since", member.since())
                .update();
    }

    void endMember(long id, LocalDate until) {
        sql.sql("UPDATE campaign_member SET until = :until WHERE id = :id AND until IS NULL")
                .param("id", id)
                .param("until", until)
                .update();
    }
}
