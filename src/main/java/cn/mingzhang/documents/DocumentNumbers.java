package cn.mingzhang.documents;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发文登记: one locked row for each agency and year; whoever draws holds it until he commits, so that a number is neither lost by
 * a deed that failed nor given twice. A voided number stays in the register with its reason and is never given again.
 */
@Component
public class DocumentNumbers {
    private static final String DRAWN = """
            SELECT n.agency, n.year, n.ordinal, n.title, n.subject_kind, n.subject_number, n.dated_on, n.officer_name,
                   v.reason AS void_reason, v.voided_on, v.officer_name AS voided_by
              FROM document_number n LEFT JOIN document_number_void v USING (agency, year, ordinal)
            """;

    private final JdbcClient sql;
    private final Trail trail;

    DocumentNumbers(JdbcClient sql, Trail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    /**
     * The next number of the agency in the year of the document's date, within the deed that needs it.
     *
     * @param title what the document is called
     * @param subject what it is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(
            String agency, LocalDate dated, String title, Subject subject, Actor actor, Instant happenedAt) {
        var number = new DocumentNumber(agency, dated.getYear(), next(agency, dated.getYear()));
        sql.sql("""
                INSERT INTO document_number (agency, year, ordinal, title, subject_kind, subject_number, dated_on,
                                             officer_id, officer_name, officer_unit, recorded_at)
                VALUES (:agency, :year, :ordinal, :title, :kind, :subject, :dated, :officer, :name, :unit, :at)
                """)
                .param("agency", agency)
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .param("title", title)
                .param("kind", subject.kind())
                .param("subject", subject.number())
                .param("dated", dated)
                .param("officer", actor.id())
                .param("name", actor.name())
                .param("unit", actor.unit())
                .param("at", happenedAt.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return number;
    }

    private int next(String agency, int year) {
        return sql.sql("""
                INSERT INTO document_series AS s (agency, year, last) VALUES (:agency, :year, 1)
                ON CONFLICT (agency, year) DO UPDATE SET last = s.last + 1
                RETURNING last
                """)
                .param("agency", agency)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /**
     * 期初文号: what had been given out before the office began here; once, before the first number of that year is drawn.
     *
     * @throws Conflict where the series has begun
     */
    @Transactional
    public void open(String agency, int year, int last, String ground, Actor actor, LocalDate on, Instant happenedAt) {
        if (!DocumentNumber.isAgency(agency)) {
            throw new Unfit("agency", "documents.error.agency");
        }
        if (last < 1 || year < 1949 || year > on.getYear()) {
            throw new Unfit("last", "documents.error.opening");
        }
        if (ground.isBlank()) {
            throw new Unfit("ground", "documents.error.ground");
        }
        var begun = sql.sql("INSERT INTO document_series (agency, year, last, opening, ground, opened_by, opened_on)"
                        + " VALUES (:agency, :year, :last, :last, :ground, :by, :on) ON CONFLICT DO NOTHING")
                .param("agency", agency)
                .param("year", year)
                .param("last", last)
                .param("ground", ground.strip())
                .param("by", actor.name())
                .param("on", on)
                .update();
        if (begun == 0) {
            throw new Conflict("series " + agency + " of " + year + " has begun");
        }
        var changes = List.of(new Change("documents.opening", null, "" + last));
        trail.note(actor, "SERIES_OPENED", series(agency, year), changes, ground.strip(), happenedAt);
    }

    /**
     * 作废: a number that was drawn and not used, or whose document was withdrawn.
     *
     * @throws Conflict where it is void already
     */
    @Transactional
    public void voidNumber(DocumentNumber number, String reason, Actor actor, LocalDate on, Instant happenedAt) {
        if (reason.isBlank()) {
            throw new Unfit("reason", "documents.error.reason");
        }
        if (find(number).isEmpty()) {
            throw new NotVisible("document " + number);
        }
        var done = sql.sql("""
                INSERT INTO document_number_void (agency, year, ordinal, reason, officer_id, officer_name, voided_on, recorded_at)
                VALUES (:agency, :year, :ordinal, :reason, :officer, :name, :on, :at) ON CONFLICT DO NOTHING
                """)
                .param("agency", number.agency())
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .param("reason", reason.strip())
                .param("officer", actor.id())
                .param("name", actor.name())
                .param("on", on)
                .param("at", happenedAt.atOffset(java.time.ZoneOffset.UTC))
                .update();
        if (done == 0) {
            throw new Conflict(number + " is void");
        }
        var changes = List.of(new Change("documents.number", number.toString(), null));
        trail.note(actor, "NUMBER_VOIDED", series(number.agency(), number.year()), changes, reason.strip(), happenedAt);
    }

    public Optional<Drawn> find(DocumentNumber number) {
        return sql.sql(DRAWN + " WHERE n.agency = :agency AND n.year = :year AND n.ordinal = :ordinal")
                .param("agency", number.agency())
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .query(Drawn.class)
                .optional();
    }

    /** Everything drawn for a record, oldest first. */
    public List<Drawn> of(Subject subject) {
        return sql.sql(
                        DRAWN
                                + " WHERE n.subject_kind = :kind AND n.subject_number = :number ORDER BY n.dated_on, n.recorded_at")
                .param("kind", subject.kind())
                .param("number", subject.number())
                .query(Drawn.class)
                .list();
    }

    /** The last number of a series; 0 where it has not begun. */
    public int last(String agency, int year) {
        return sql.sql("SELECT last FROM document_series WHERE agency = :agency AND year = :year")
                .param("agency", agency)
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Subject series(String agency, int year) {
        return new Subject("series", agency + "〔" + year + "〕");
    }
}
