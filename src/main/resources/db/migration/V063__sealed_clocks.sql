-- 密封舱里的期限: the nightly job comes in as the service, who is nobody: no policy lets him see a row. He is told which clocks have
-- run out, as an id and a day, and may have each noted once in the trail of its record.

CREATE FUNCTION sealed.is_service() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(current_setting('mingzhang.service', true), '') = 'clocks'
       AND coalesce(current_setting('mingzhang.officer', true), '') = ''
$$;
COMMENT ON FUNCTION sealed.is_service IS '本事务是否为期限任务：不是任何人，看不到任何一行，只得知期限';

CREATE FUNCTION sealed.clocks(on_day date) RETURNS TABLE (kind text, id uuid, due_on date) LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT c.kind, c.id, c.due_on
      FROM (SELECT 'OPINION' AS kind, id, opinion_due_on AS due_on FROM sealed.clue WHERE stage IN ('REGISTERED', 'ASSIGNED', 'OPINED')
            UNION ALL SELECT 'RECEIPT', id, receipt_due_on FROM sealed.transfer WHERE stage = 'SENT'
            UNION ALL SELECT 'ANSWER', id, answer_due_on FROM sealed.transfer WHERE stage = 'RECEIVED') c
     WHERE sealed.is_service() AND c.due_on < on_day
$$;
COMMENT ON FUNCTION sealed.clocks IS '已过的期限：只有随机编号和日期，只答期限任务';

CREATE TABLE sealed.clock_noted (
    kind        text        NOT NULL CHECK (kind IN ('OPINION', 'RECEIPT', 'ANSWER')),
    holder_id   uuid        NOT NULL,
    due_on      date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (kind, holder_id, due_on)
);
COMMENT ON TABLE sealed.clock_noted IS '已记入舱内留痕的逾期，每个期限一次';
CREATE TRIGGER clock_noted_stays BEFORE UPDATE OR DELETE ON sealed.clock_noted FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CALL sealed.wall('sealed.clock_noted');

CREATE FUNCTION sealed.note_clock(which text, holder uuid, on_day date, happened timestamptz, recorded timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    due date;
BEGIN
    SELECT c.due_on INTO due FROM sealed.clocks(on_day) c WHERE c.kind = which AND c.id = holder;
    IF due IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO sealed.clock_noted (kind, holder_id, due_on, recorded_at) VALUES (which, holder, due, recorded) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO sealed.trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts,
                                    deed, subject_kind, subject_number, remark)
    SELECT happened, recorded, 0, 'system', '系统', '系统', 'SYSTEM', 'CLOCK_' || which || '_OVERDUE', s.kind, s.number, ''
      FROM (SELECT 'clue' AS kind, number FROM sealed.clue WHERE id = holder
            UNION ALL SELECT 'transfer', number FROM sealed.transfer WHERE id = holder) s;
    RETURN true;
END $$;
COMMENT ON FUNCTION sealed.note_clock IS '逾期记入该件的舱内留痕，只答期限任务，每个期限一次';

REVOKE ALL ON FUNCTION sealed.is_service(), sealed.clocks(date), sealed.note_clock(text, uuid, date, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.is_service(), sealed.clocks(date), sealed.note_clock(text, uuid, date, timestamptz, timestamptz)
    TO mingzhang_sealed;

-- 查看事由 of a person held to account who comes from no clue; all others are opened with their clue.
CREATE TABLE sealed.person_opening (
    person_id   uuid        NOT NULL REFERENCES sealed.held_person,
    officer_id  bigint      NOT NULL REFERENCES officer,
    opened_on   date        NOT NULL,
    reason      text        NOT NULL CHECK (reason IN ('HANDLING', 'APPROVAL', 'RECONCILIATION', 'COUNTERSIGN', 'STATISTICS')),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, officer_id, opened_on)
);
COMMENT ON TABLE sealed.person_opening IS '阅览事由：非由线索而来的追责问责，每人每件每日问一次';
CREATE TRIGGER person_opening_stays BEFORE UPDATE OR DELETE ON sealed.person_opening FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CALL sealed.wall('sealed.person_opening');
CREATE POLICY person_opening_seen ON sealed.person_opening FOR SELECT TO mingzhang_sealed
    USING (officer_id = sealed.me() AND sealed.may_see_person(person_id));
CREATE POLICY person_opening_added ON sealed.person_opening FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.may_see_person(person_id));
GRANT SELECT, INSERT ON sealed.person_opening TO mingzhang_sealed;
