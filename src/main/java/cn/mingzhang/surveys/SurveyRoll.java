package cn.mingzhang.surveys;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results in SQL; what an officer may not see is not found. */
@Repository
class SurveyRoll {
    static final Sorts SORTS = Sorts.first("year", "s.year", true)
            .and("number", "s.number")
            .and("name", "s.name")
            .and("unit", "u.code")
            .and("rank", "s.rank")
            .and("score", "s.score")
            .and("published", "s.published_on")
            .tie("s.id");

    private static final String ALL =
            "SELECT s.*, u.name AS unit FROM survey_result s JOIN unit_as_of(:today) u ON u.id = s.unit_id";

    private final JdbcClient sql;

    SurveyRoll(JdbcClient sql) {
        this.sql = sql;
    }

    long total(SurveyFilter filter, Scope scope) {
        return sql.sql("SELECT count(*) FROM survey_result s" + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Long.class)
                .single();
    }

    List<Survey> page(ListQuery query, SurveyFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Survey.class)
                .list();
    }

    Optional<Survey> find(String number, Scope scope, LocalDate today) {
        return one("s.number = :key", number, scope, today);
    }

    Optional<Survey> byId(long id, Scope scope, LocalDate today) {
        return one("s.id = :key", id, scope, today);
    }

    private Optional<Survey> one(String which, Object key, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR s.unit_id = ANY (:units)) AND " + which)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("key", key)
                .query(Survey.class)
                .optional();
    }

    /** The same survey of the same unit through the years, oldest first. */
    List<Survey> years(Survey of, LocalDate today) {
        return sql.sql(
                        ALL
                                + " WHERE s.unit_id = :unit AND s.name = :name AND s.voided_on IS NULL ORDER BY s.year, s.published_on, s.id")
                .param("unit", of.unitId())
                .param("name", of.name())
                .param("today", today)
                .query(Survey.class)
                .list();
    }

    /** The rank that is in force on a day: the last one published, of the city's own office before others. */
    Optional<Ranked> last(LocalDate asOf, Scope scope) {
        return sql.sql("SELECT s.year, s.rank FROM survey_result s WHERE s.id = " + SurveyFilter.LAST)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("asOf", asOf)
                .query(Ranked.class)
                .optional();
    }

    record Ranked(int year, int rank) {}

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO survey_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "MD-%04d-%04d".formatted(year, last);
    }

    boolean has(NewSurvey survey) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM survey_result WHERE voided_on IS NULL AND year = :year AND name = :name"
                                + " AND unit_id = :unit)")
                .param("year", survey.year())
                .param("name", survey.name())
                .param("unit", survey.unitId())
                .query(Boolean.class)
                .single();
    }

    long add(String number, NewSurvey survey, Officer officer, Instant at) {
        return sql.sql("""
                        INSERT INTO survey_result (number, year, name, organiser, unit_id, rank, among, score, published_on, remark,
                               voided_why, version, officer_id, recorded_at)
                        VALUES (:number, :year, :name, :organiser, :unit, :rank, :among, :score, :on, :remark, '', 0, :officer, :at)
                        RETURNING id
                        """)
                .param("number", number)
                .param("year", survey.year())
                .param("name", survey.name())
                .param("organiser", survey.organiser())
                .param("unit", survey.unitId())
                .param("rank", survey.rank(), Types.INTEGER)
                .param("among", survey.among(), Types.INTEGER)
                .param("score", survey.score(), Types.NUMERIC)
                .param("on", survey.publishedOn())
                .param("remark", survey.remark())
                .param("officer", officer.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false where it has moved on since */
    boolean strike(long id, long version, LocalDate on, String why) {
        return sql.sql("UPDATE survey_result SET voided_on = :on, voided_why = :why, version = version + 1"
                                + " WHERE id = :id AND version = :version AND voided_on IS NULL")
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("why", why)
                        .update()
                == 1;
    }
}
