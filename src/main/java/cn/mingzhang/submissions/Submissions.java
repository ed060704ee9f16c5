package cn.mingzhang.submissions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates and what was filed, in SQL; a unit's are its own. */
@Repository
class Submissions {
    static final Sorts SORTS = Sorts.first("month", "r.month", true)
            .and("name", "r.name")
            .and("due", "r.due_on")
            .and("filed", "r.filed_on")
            .and("number", "r.number")
            .tie("r.id, r.month");

    /** 应报: every month that is over since the first, of every template in force, with what was filed last; and what was filed besides. */
    static final String DUE = """
            (SELECT t.id, t.code, t.name, t.recipient, t.unit_id, m.month, (m.month + interval '1 month')::date + t.due_day - 1 AS due_on,
                    s.number, s.nth, s.officer_name, s.filed_on
               FROM submission_template t
              CROSS JOIN LATERAL (
                    SELECT g::date AS month FROM generate_series(t.first_month::timestamp,
                           date_trunc('month', least(CAST(:today AS date), t.ended_on)::timestamp) - interval '1 month', interval '1 month') g
                     UNION SELECT f.month FROM submission f WHERE f.template_id = t.id) m
               LEFT JOIN LATERAL (SELECT f.number, f.nth, f.officer_name, f.filed_on FROM submission f
                     WHERE f.template_id = t.id AND f.month = m.month ORDER BY f.nth DESC LIMIT 1) s ON true)
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    Submissions(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One month of one template. */
    record Month(
            long id,
            String code,
            String name,
            String recipient,
            LocalDate month,
            LocalDate dueOn,
            @Nullable String number,
            @Nullable Integer nth,
            @Nullable String officerName,
            @Nullable LocalDate filedOn) {}

    long total(SubmissionFilter filter, Officer officer) {
        return sql.sql("SELECT count(*) FROM " + DUE + " r" + filter.where())
                .params(filter.parameters())
                .param("today", clock.today())
                .param("unit", officer.unit().id())
                .query(Long.class)
                .single();
    }

    List<Month> page(ListQuery query, SubmissionFilter filter, Officer officer) {
        return sql.sql("SELECT r.* FROM " + DUE + " r" + filter.where() + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("today", clock.today())
                .param("unit", officer.unit().id())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Month.class)
                .list();
    }

    List<Template> templates(Officer officer) {
        return sql.sql("SELECT * FROM submission_template WHERE unit_id = :unit ORDER BY ended_on NULLS FIRST, code")
                .param("unit", officer.unit().id())
                .query(Template.class)
                .list();
    }

    Optional<Template> template(String code, Officer officer) {
        return sql.sql("SELECT * FROM submission_template WHERE unit_id = :unit AND code = :code")
                .param("unit", officer.unit().id())
                .param("code", code)
                .query(Template.class)
                .optional();
    }

    Optional<Template> template(long id, Officer officer) {
        return sql.sql("SELECT * FROM submission_template WHERE unit_id = :unit AND id = :id")
                .param("unit", officer.unit().id())
                .param("id", id)
                .query(Template.class)
                .optional();
    }

    String add(String name, String recipient, int dueDay, YearMonth first, Officer officer) {
        return sql.sql("""
                        INSERT INTO submission_template (code, name, recipient, due_day, first_month, unit_id, officer_id, officer_name, version,
                               recorded_at)
                        VALUES ('BB-' || lpad(nextval('submission_template_number')::text, 4, '0'), :name, :recipient, :due, :first, :unit,
                               :officer, :officerName, 0, :at) RETURNING code
                        """)
                .param("name", name)
                .param("recipient", recipient)
                .param("due", dueDay)
                .param("first", first.atDay(1))
                .param("unit", officer.unit().id())
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    boolean end(Template template, long version) {
        return sql.sql(
                                "UPDATE submission_template SET ended_on = :on, version = version + 1 WHERE id = :id AND version = :version"
                                        + " AND ended_on IS NULL")
                        .param("on", clock.today())
                        .param("id", template.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO submission_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "BS-%04d-%04d".formatted(year, last);
    }

    long add(
            Template template,
            YearMonth month,
            int nth,
            LocalDate asOf,
            String reason,
            String number,
            Officer officer) {
        return sql.sql("""
                        INSERT INTO submission (number, template_id, month, nth, as_of, reason, officer_id, officer_name, filed_on, recorded_at)
                        VALUES (:number, :template, :month, :nth, :asOf, :reason, :officer, :name, :on, :at) RETURNING id
                        """)
                .param("number", number)
                .param("template", template.id())
                .param("month", month.atDay(1))
                .param("nth", nth)
                .param("asOf", asOf)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", clock.today())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void add(long submission, List<FilledCell> cells) {
        cells.forEach(cell -> sql.sql(
                        "INSERT INTO submission_cell (submission_id, ordinal, sheet, address, tag, code, line, shown)"
                                + " VALUES (:id, :ordinal, :sheet, :address, :tag, :code, :line, :shown)")
                .param("id", submission)
                .param("ordinal", cell.ordinal())
                .param("sheet", cell.sheet())
                .param("address", cell.address())
                .param("tag", cell.tag())
                .param("code", cell.code())
                .param("line", cell.line())
                .param("shown", cell.shown())
                .update());
    }

    List<FilledCell> cells(Submission submission) {
        return sql.sql("SELECT * FROM submission_cell WHERE submission_id = :id ORDER BY ordinal")
                .param("id", submission.id())
                .query(FilledCell.class)
                .list();
    }

    /** Of one month, the last first. */
    List<Submission> of(Template template, YearMonth month) {
        return sql.sql("SELECT * FROM submission WHERE template_id = :id AND month = :month ORDER BY nth DESC")
                .param("id", template.id())
                .param("month", month.atDay(1))
                .query(Submission.class)
                .list();
    }

    /** What was sent last for an earlier month. */
    Optional<Submission> before(Template template, YearMonth month) {
        return sql.sql(
                        "SELECT * FROM submission WHERE template_id = :id AND month < :month ORDER BY month DESC, nth DESC LIMIT 1")
                .param("id", template.id())
                .param("month", month.atDay(1))
                .query(Submission.class)
                .optional();
    }

    Optional<Submission> byId(long id, Officer officer) {
        return sql.sql("SELECT s.* FROM submission s JOIN submission_template t ON t.id = s.template_id"
                        + " WHERE s.id = :id AND t.unit_id = :unit")
                .param("id", id)
                .param("unit", officer.unit().id())
                .query(Submission.class)
                .optional();
    }
}
