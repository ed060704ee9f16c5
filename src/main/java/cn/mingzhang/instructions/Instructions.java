package cn.mingzhang.instructions;

import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instructions in SQL, each question with who may see them. */
@Repository
class Instructions {
    static final Sorts SORTS = Sorts.first("issued", "i.issued_on", true)
            .and("number", "i.number")
            .and("leader", "i.leader_name COLLATE \"zh-x-icu\"")
            .and("unit", "u.code")
            .and("due", "i.due_on")
            .and("state", "array_position(ARRAY['ISSUED', 'ANSWERED', 'ACCEPTED', 'WITHDRAWN'], i.state)")
            .tie("i.id");

    private static final String ALL = """
            SELECT i.*, u.name AS unit, s.words AS answer, s.happened_on AS answered_on
              FROM instruction i JOIN unit_as_of(:today) u ON u.id = i.unit_id
              LEFT JOIN LATERAL (SELECT x.words, x.happened_on FROM instruction_step x
                                  WHERE x.instruction_id = i.id AND x.step = 'ANSWER' AND i.state IN ('ANSWERED', 'ACCEPTED')
                                  ORDER BY x.ordinal DESC LIMIT 1) s ON true
            """;

    private final JdbcClient sql;

    Instructions(JdbcClient sql) {
        this.sql = sql;
    }

    /** One step that was taken. @param forLeader whether the group's office took it for the leader */
    record Taken(
            int ordinal,
            String step,
            String words,
            @Nullable LocalDate dueOn,
            String officerName,
            String officerUnit,
            boolean forLeader,
            LocalDate happenedOn) {}

    Instruction seen(String number, Officer officer, LocalDate today) {
        return one("i.number = :key", number, officer, today)
                .orElseThrow(() -> new NotVisible("instruction " + number));
    }

    Instruction seen(long id, Officer officer, LocalDate today) {
        return one("i.id = :key", id, officer, today).orElseThrow(() -> new NotVisible("instruction " + id));
    }

    private Optional<Instruction> one(String which, Object key, Officer officer, LocalDate today) {
        return sql.sql(ALL + " WHERE " + which + " AND " + InstructionRights.VISIBLE)
                .params(InstructionRights.parameters(officer))
                .param("key", key)
                .param("today", today)
                .query(Instruction.class)
                .optional();
    }

    long total(InstructionFilter filter, LocalDate today) {
        return sql.sql("SELECT count(*) FROM instruction i" + filter.where())
                .params(filter.parameters(today))
                .query(Long.class)
                .single();
    }

    List<Instruction> page(ListQuery query, InstructionFilter filter, LocalDate today) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(today))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Instruction.class)
                .list();
    }

    /** Those beside one record, or (null) beside any figure; the latest first. */
    List<Instruction> beside(String kind, @Nullable String key, int most, Officer officer, LocalDate today) {
        return sql.sql(ALL + " WHERE i.about_kind = :kind" + (key == null ? "" : " AND i.about_key = :key")
                        + " AND i.state <> 'WITHDRAWN' AND " + InstructionRights.VISIBLE
                        + " ORDER BY i.id DESC LIMIT :most")
                .params(InstructionRights.parameters(officer))
                .param("kind", kind)
                .param("key", key)
                .param("today", today)
                .param("most", most)
                .query(Instruction.class)
                .list();
    }

    /** How many wait, bucket by bucket, in one statement. */
    Map<String, Long> waiting(Map<String, String> those, Officer officer, LocalDate today) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns() + " FROM instruction i WHERE i.state IN ('ISSUED', 'ANSWERED') AND "
                        + InstructionRights.VISIBLE)
                .params(InstructionRights.parameters(officer))
                .param("today", today)
                .query(counts.read())
                .single();
    }

    /** What units have to answer by a day. */
    List<Instruction> running(LocalDate today, LocalDate until) {
        return sql.sql(ALL + " WHERE i.state = 'ISSUED' AND i.due_on <= :until ORDER BY i.id")
                .param("today", today)
                .param("until", until)
                .query(Instruction.class)
                .list();
    }

    List<Taken> steps(long id) {
        return sql.sql("SELECT * FROM instruction_step WHERE instruction_id = :id ORDER BY ordinal")
                .param("id", id)
                .query(Taken.class)
                .list();
    }

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO instruction_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "PS-%04d-%04d".formatted(year, last);
    }

    long add(String number, NewInstruction one, LocalDate issuedOn, LocalDate dueOn, Instant at) {
        var recorder = one.recorder();
        return sql.sql("""
                        INSERT INTO instruction (number, state, leader_id, leader_name, recorder_id, recorder_name, written_on, words, about_kind, about_key,
                               about_title, about_href, figure_value, figure_as_of, figure_filter, unit_id, issued_on, due_on, version, recorded_at)
                        VALUES (:number, 'ISSUED', :leader, :leaderName, CAST(:recorder AS bigint), :recorderName, :written, :words, :kind, :key,
                               :title, :href, :value, CAST(:asOf AS date), :filter, :unit, :issued, :due, 0, :at) RETURNING id
                        """)
                .param("number", number)
                .param("leader", one.leader().id())
                .param("leaderName", one.leader().name())
                .param("recorder", recorder == null ? null : recorder.id())
                .param("recorderName", recorder == null ? null : recorder.name())
                .param("written", one.writtenOn())
                .param("words", one.words())
                .param("kind", one.about().kind())
                .param("key", one.about().key())
                .param("title", one.about().title())
                .param("href", one.about().href())
                .param("value", one.about().value())
                .param("asOf", one.about().asOf())
                .param("filter", one.about().filter())
                .param("unit", one.unitId())
                .param("issued", issuedOn)
                .param("due", dueOn)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void step(
            long id,
            String step,
            String words,
            @Nullable LocalDate due,
            Officer officer,
            boolean forLeader,
            LocalDate on,
            Instant at) {
        sql.sql("""
                        INSERT INTO instruction_step (instruction_id, ordinal, step, words, due_on, officer_id, officer_name, officer_unit, for_leader,
                               happened_on, recorded_at)
                        SELECT :id, coalesce(max(ordinal), 0) + 1, :step, :words, CAST(:due AS date), :officer, :name, :unit, :forLeader, :on, :at
                          FROM instruction_step WHERE instruction_id = :id
                        """)
                .param("id", id)
                .param("step", step)
                .param("words", words)
                .param("due", due)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("forLeader", forLeader)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where it has moved on since it was read */
    boolean move(long id, long version, InstructionState to, @Nullable LocalDate due, @Nullable LocalDate ended) {
        return sql.sql(
                                "UPDATE instruction SET state = :to, due_on = coalesce(CAST(:due AS date), due_on), ended_on = CAST(:ended AS date),"
                                        + " version = version + 1 WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .param("to", to.name())
                        .param("due", due)
                        .param("ended", ended)
                        .update()
                == 1;
    }
}
