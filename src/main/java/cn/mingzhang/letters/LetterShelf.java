package cn.mingzhang.letters;

import cn.mingzhang.people.Officer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters written down: a draft, what becomes of it, and where it stands. */
@Repository
class LetterShelf {
    private final JdbcClient sql;
    private final JsonMapper json;

    LetterShelf(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        sql.sql("SELECT version FROM letter WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** @param drafter null where a lamp drafts it; then {@code previous} and {@code occasion} say which */
    Optional<Long> add(
            LetterKind kind,
            Side side,
            NewLetter text,
            @Nullable Officer drafter,
            @Nullable Long previous,
            @Nullable String occasion,
            LocalDate on,
            Instant at) {
        return sql.sql("""
                        INSERT INTO letter (kind, side, state, title, addressee_unit_id, addressee, facts, findings, basis, asked, report_back, cc, contact,
                               phone, problem_ids, previous_id, occasion, drafted_on, drafter_id, drafter_name, clauses, open_clauses, version, recorded_at)
                        VALUES (:kind, :side, 'DRAFT', :title, :unit, :addressee, :facts, :findings, :basis, CAST(:asked AS jsonb), :reportBack, :cc, :contact,
                               :phone, :problems, :previous, :occasion, :on, :drafter, :drafterName, 0, 0, 0, :at)
                        ON CONFLICT (previous_id, occasion) DO NOTHING RETURNING id
                        """)
                .params(columns(text))
                .param("kind", kind.name())
                .param("side", side.name())
                .param("previous", previous, Types.BIGINT)
                .param("occasion", occasion, Types.VARCHAR)
                .param("on", on)
                .param("drafter", drafter == null ? null : drafter.id(), Types.BIGINT)
                .param("drafterName", drafter == null ? "" : drafter.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void amend(long id, NewLetter text) {
        sql.sql("""
                        UPDATE letter SET title = :title, addressee_unit_id = :unit, addressee = :addressee, facts = :facts, findings = :findings,
                               basis = :basis, asked = CAST(:asked AS jsonb), report_back = :reportBack, cc = :cc, contact = :contact, phone = :phone,
                               problem_ids = :problems, version = version + 1
                         WHERE id = :id
                        """).params(columns(text)).param("id", id).update();
    }

    private Map<String, Object> columns(NewLetter text) {
        var columns = new HashMap<String, Object>();
        columns.put("title", text.title());
        columns.put("unit", text.addresseeUnitId());
        columns.put("addressee", text.addressee());
        columns.put("facts", text.facts());
        columns.put("findings", text.findings());
        columns.put("basis", text.basis());
        columns.put("asked", json.writeValueAsString(text.asked()));
        columns.put("reportBack", text.reportBack());
        columns.put("cc", text.cc());
        columns.put("contact", text.contact());
        columns.put("phone", text.phone());
        columns.put("problems", text.problemIds().toArray(Long[]::new));
        return columns;
    }

    void move(long id, LetterState state, @Nullable LocalDate servedOn, @Nullable LocalDate closedOn) {
        sql.sql("UPDATE letter SET state = :state, served_on = coalesce(:served, served_on),"
                        + " closed_on = coalesce(:closed, closed_on), version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("served", servedOn, Types.DATE)
                .param("closed", closedOn, Types.DATE)
                .update();
    }

    /** A clause moved: whoever has the page open has an old one. */
    void touch(long id) {
        sql.sql("UPDATE letter SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void issue(long id, String issuer, String number, LocalDate on, int formVersion, UUID paper) {
        sql.sql("UPDATE letter SET state = 'ISSUED', issuer = :issuer, number = :number, issued_on = :on,"
                        + " form_version = :form, paper = :paper, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("issuer", issuer)
                .param("number", number)
                .param("on", on)
                .param("form", formVersion)
                .param("paper", paper)
                .update();
    }
}
