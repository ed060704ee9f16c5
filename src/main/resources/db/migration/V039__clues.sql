-- 问题线索: an index only. What it is about, who wrote it and what was found are kept on another network; here is what was handed over
-- to whom, when, and what became of it. Persons' names are encrypted by the application, whose key is not in this database.

CREATE TABLE sealed.number_series (
    series text    NOT NULL CHECK (series = 'XS'),
    year   integer NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    last   integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (series, year)
);
COMMENT ON TABLE sealed.number_series IS '舱内编号：每年一行，取号时锁定，不留空号';

CREATE TABLE sealed.clue (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE CHECK (number ~ '^XS-[0-9]{4}-[0-9]{4,6}$'),
    kind            text        NOT NULL CHECK (kind IN ('ABUSE_OF_POWER', 'NEGLECT', 'FAVOURITISM', 'FRAUD', 'FORMALISM', 'BRIBERY', 'LEAK', 'OTHER')),
    source          text        NOT NULL CHECK (source IN ('PETITION', 'SUPERVISION', 'INSPECTION', 'HANDED_OVER')),
    source_unit     text        NOT NULL CHECK (length(source_unit) BETWEEN 1 AND 100),
    source_document text        NOT NULL CHECK (length(source_document) <= 60),
    level           text        NOT NULL CHECK (level IN ('MUNICIPAL', 'COUNTY')),
    secrecy         text        NOT NULL CHECK (secrecy IN ('INTERNAL', 'WORK_SECRET')),
    received_on     date        NOT NULL,
    accused_unit_id bigint      NOT NULL REFERENCES unit,
    accused_unit    text        NOT NULL,
    accused_rank    text        NOT NULL CHECK (accused_rank IN ('COUNTY_LEADER', 'TOWNSHIP_LEADER', 'STAFF', 'UNKNOWN')),
    problem_id      bigint      REFERENCES problem,
    problem_number  text,
    stage           text        NOT NULL CHECK (stage IN ('REGISTERED', 'ASSIGNED', 'OPINED', 'HANDLING', 'SHELVED', 'FILED', 'CONCLUDED', 'FED_BACK', 'ARCHIVED')),
    steps           integer     NOT NULL CHECK (steps >= 0),
    handler_id      bigint      REFERENCES officer,
    handler_name    text,
    disposal        text        CHECK (disposal IN ('TALK', 'INQUIRY', 'SHELVE', 'SETTLE')),
    result          text        CHECK (result IN ('CLEARED', 'REMINDED', 'PENALISED', 'HELD_TO_ACCOUNT', 'TO_COURT', 'HANDED_ON')),
    case_number     text        CHECK (length(case_number) BETWEEN 1 AND 60),
    opinion_due_on  date        NOT NULL,
    registrar_id    bigint      NOT NULL REFERENCES officer,
    registrar_name  text        NOT NULL,
    registered_on   date        NOT NULL CHECK (registered_on >= received_on),
    recorded_at     timestamptz NOT NULL,
    CHECK ((problem_id IS NULL) = (problem_number IS NULL)),
    CHECK ((handler_id IS NULL) = (handler_name IS NULL))
);
COMMENT ON TABLE sealed.clue IS '问题线索索引：只记编号、类别、来源、去向、日期与处置、结果代码，不记情节；环节与处置只由签批触发器改动';
COMMENT ON COLUMN sealed.clue.secrecy IS '内部、工作秘密两级；国家秘密不得录入';
COMMENT ON COLUMN sealed.clue.opinion_due_on IS '处置意见期限：收到之日起一个月内';
CREATE INDEX clue_problem ON sealed.clue (problem_id);

CREATE TABLE sealed.need_to_know (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clue_id      uuid        NOT NULL REFERENCES sealed.clue,
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    officer_unit text        NOT NULL,
    granter_id   bigint      NOT NULL REFERENCES officer,
    granter_name text        NOT NULL,
    granted_on   date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    ended_on     date,
    ender_id     bigint      REFERENCES officer,
    ender_name   text,
    CHECK ((ended_on IS NULL) = (ender_id IS NULL) AND (ended_on IS NULL) = (ender_name IS NULL))
);
COMMENT ON TABLE sealed.need_to_know IS '知悉范围：逐件逐人，由范围内的他人加入；移出后即不可见';
CREATE UNIQUE INDEX need_to_know_open ON sealed.need_to_know (clue_id, officer_id) WHERE ended_on IS NULL;

CREATE TABLE sealed.named_person (
    clue_id     uuid    NOT NULL REFERENCES sealed.clue,
    ordinal     integer NOT NULL CHECK (ordinal BETWEEN 1 AND 20),
    officer_tag bytea   CHECK (octet_length(officer_tag) = 32),
    name        bytea   NOT NULL,
    algorithm   text    NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id      text    NOT NULL CHECK (length(key_id) BETWEEN 1 AND 20),
    PRIMARY KEY (clue_id, ordinal)
);
COMMENT ON TABLE sealed.named_person IS '被反映人：姓名由应用加密，密钥不在库中';
COMMENT ON COLUMN sealed.named_person.officer_tag IS '系本系统人员的，为其编号的带密钥摘要（HMAC）：本人无论何岗一律不得见';

CREATE TABLE sealed.clue_step (
    clue_id      uuid        NOT NULL REFERENCES sealed.clue,
    ordinal      integer     NOT NULL CHECK (ordinal > 0),
    step         text        NOT NULL,
    stage_from   text        NOT NULL,
    stage_to     text        NOT NULL,
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    officer_unit text        NOT NULL,
    handler_id   bigint      REFERENCES officer,
    handler_name text,
    disposal     text,
    result       text,
    document     text        CHECK (length(document) BETWEEN 1 AND 60),
    happened_on  date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (clue_id, ordinal)
);
COMMENT ON TABLE sealed.clue_step IS '线索办理签批：只增不改，一步一行；只有代码、日期和文号，没有文字叙述';

CREATE TABLE sealed.opening (
    clue_id     uuid        NOT NULL REFERENCES sealed.clue,
    officer_id  bigint      NOT NULL REFERENCES officer,
    opened_on   date        NOT NULL,
    reason      text        NOT NULL CHECK (reason IN ('HANDLING', 'APPROVAL', 'RECONCILIATION', 'COUNTERSIGN', 'STATISTICS')),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (clue_id, officer_id, opened_on)
);
COMMENT ON TABLE sealed.opening IS '阅览事由：每人每件每日问一次';

-- May see it: cleared, in a post that handles clues, on the list, and not named in it.
CREATE FUNCTION sealed.may_read(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.holds('CLUE_KEEPER', 'SUPERVISOR', 'RESIDENT') AND sealed.tag() IS NOT NULL
       AND EXISTS (SELECT 1 FROM sealed.need_to_know k WHERE k.clue_id = which AND k.officer_id = sealed.me() AND k.ended_on IS NULL)
       AND NOT EXISTS (SELECT 1 FROM sealed.named_person n WHERE n.clue_id = which AND n.officer_tag = sealed.tag())
$$;
COMMENT ON FUNCTION sealed.may_read IS '本事务表明的身份可否知悉该线索';

-- May add to its list: who is on it, and the registrar for as long as nobody is.
CREATE FUNCTION sealed.may_grant(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.holds('CLUE_KEEPER', 'SUPERVISOR') AND (sealed.may_read(which)
        OR EXISTS (SELECT 1 FROM sealed.clue c WHERE c.id = which AND c.registrar_id = sealed.me() AND c.steps = 0)
           AND NOT EXISTS (SELECT 1 FROM sealed.need_to_know k WHERE k.clue_id = which))
$$;

-- The road of ClueStep.java, once more: a test compares the two.
CREATE FUNCTION sealed.clue_road() RETURNS TABLE (step text, stage_from text, stage_to text, posts text[]) LANGUAGE sql IMMUTABLE AS $$
    VALUES ('ASSIGN',    'REGISTERED', 'ASSIGNED',  ARRAY['CLUE_KEEPER']),
           ('OPINE',     'ASSIGNED',   'OPINED',    ARRAY['SUPERVISOR', 'RESIDENT']),
           ('REJECT',    'OPINED',     'ASSIGNED',  ARRAY['SUPERVISOR']),
           ('APPROVE',   'OPINED',     'HANDLING',  ARRAY['SUPERVISOR']),
           ('SHELVE',    'OPINED',     'SHELVED',   ARRAY['SUPERVISOR']),
           ('REVIVE',    'SHELVED',    'ASSIGNED',  ARRAY['CLUE_KEEPER', 'SUPERVISOR']),
           ('FILE',      'HANDLING',   'FILED',     ARRAY['SUPERVISOR', 'RESIDENT']),
           ('CONCLUDE',  'HANDLING',   'CONCLUDED', ARRAY['SUPERVISOR', 'RESIDENT']),
           ('CONCLUDE',  'FILED',      'CONCLUDED', ARRAY['SUPERVISOR', 'RESIDENT']),
           ('FEED_BACK', 'CONCLUDED',  'FED_BACK',  ARRAY['CLUE_KEEPER']),
           ('ARCHIVE',   'FED_BACK',   'ARCHIVED',  ARRAY['CLUE_KEEPER'])
$$;

CREATE FUNCTION sealed.clue_step_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    clue   sealed.clue;
    opiner bigint;
BEGIN
    SELECT * INTO STRICT clue FROM sealed.clue c WHERE c.id = NEW.clue_id FOR UPDATE;
    IF NEW.ordinal <> clue.steps + 1 OR NEW.stage_from <> clue.stage OR NEW.happened_on < clue.received_on THEN
        RAISE EXCEPTION '签批与线索现状不符' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM sealed.clue_road() r WHERE r.step = NEW.step AND r.stage_from = NEW.stage_from AND r.stage_to = NEW.stage_to
                      AND holds_post_himself(NEW.officer_id, r.posts, sealed.day())) THEN
        RAISE EXCEPTION '线索无此步骤，或签批人不任其岗' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step IN ('OPINE', 'FILE', 'CONCLUDE') AND clue.handler_id IS DISTINCT FROM NEW.officer_id THEN
        RAISE EXCEPTION '承办人以外的人不得办理' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.step = 'ASSIGN') <> (NEW.handler_id IS NOT NULL) OR (NEW.step = 'OPINE') <> (NEW.disposal IS NOT NULL)
       OR (NEW.step = 'CONCLUDE') <> (NEW.result IS NOT NULL) OR NEW.step = 'FILE' AND NEW.document IS NULL THEN
        RAISE EXCEPTION '该步骤应有或不应有的内容不符' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step = 'ASSIGN' AND NOT EXISTS (SELECT 1 FROM sealed.need_to_know k
           WHERE k.clue_id = NEW.clue_id AND k.officer_id = NEW.handler_id AND k.ended_on IS NULL
             AND holds_post_himself(k.officer_id, ARRAY['SUPERVISOR', 'RESIDENT'], sealed.day())) THEN
        RAISE EXCEPTION '承办人不在知悉范围' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step IN ('APPROVE', 'SHELVE', 'REJECT') THEN
        SELECT s.officer_id INTO opiner FROM sealed.clue_step s WHERE s.clue_id = NEW.clue_id AND s.step = 'OPINE' ORDER BY s.ordinal DESC LIMIT 1;
        IF opiner = NEW.officer_id OR (NEW.step = 'SHELVE') <> (clue.disposal = 'SHELVE') AND NEW.step <> 'REJECT' THEN
            RAISE EXCEPTION '审批人不得是拟办人，且须与所拟处置一致' USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    UPDATE sealed.clue SET stage = NEW.stage_to, steps = NEW.ordinal,
           handler_id = coalesce(NEW.handler_id, handler_id), handler_name = coalesce(NEW.handler_name, handler_name),
           disposal = coalesce(NEW.disposal, disposal), result = coalesce(NEW.result, result),
           case_number = CASE WHEN NEW.step = 'FILE' THEN NEW.document ELSE case_number END
     WHERE id = NEW.clue_id;
    RETURN NEW;
END $$;
CREATE TRIGGER clue_step_fits BEFORE INSERT ON sealed.clue_step FOR EACH ROW EXECUTE FUNCTION sealed.clue_step_fits();

-- An entry of the list ends once, and somebody stays who can let others in.
CREATE FUNCTION sealed.need_to_know_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL OR NEW.ended_on IS NULL THEN
        RAISE EXCEPTION '知悉范围只可移出一次' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM sealed.need_to_know k WHERE k.clue_id = OLD.clue_id AND k.id <> OLD.id AND k.ended_on IS NULL
                      AND holds_post_himself(k.officer_id, ARRAY['CLUE_KEEPER', 'SUPERVISOR'], sealed.day())) THEN
        RAISE EXCEPTION '知悉范围内须留有线索管理员或监督检查室人员' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER need_to_know_ends BEFORE UPDATE ON sealed.need_to_know FOR EACH ROW EXECUTE FUNCTION sealed.need_to_know_ends();

CREATE TRIGGER need_to_know_never_deleted BEFORE DELETE ON sealed.need_to_know FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER clue_step_stays BEFORE UPDATE OR DELETE ON sealed.clue_step FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER clue_never_deleted BEFORE DELETE ON sealed.clue FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER opening_stays BEFORE UPDATE OR DELETE ON sealed.opening FOR EACH ROW EXECUTE FUNCTION problem_record_stays();

CALL sealed.wall('sealed.number_series');
CALL sealed.wall('sealed.clue');
CALL sealed.wall('sealed.need_to_know');
CALL sealed.wall('sealed.named_person');
CALL sealed.wall('sealed.clue_step');
CALL sealed.wall('sealed.opening');

CREATE POLICY numbers_taken ON sealed.number_series TO mingzhang_sealed USING (sealed.holds('CLUE_KEEPER'));
CREATE POLICY clue_seen ON sealed.clue FOR SELECT TO mingzhang_sealed USING (sealed.may_read(id));
CREATE POLICY clue_added ON sealed.clue FOR INSERT TO mingzhang_sealed
    WITH CHECK (registrar_id = sealed.me() AND sealed.holds('CLUE_KEEPER') AND stage = 'REGISTERED' AND steps = 0
                AND handler_id IS NULL AND disposal IS NULL AND result IS NULL AND case_number IS NULL);
CREATE POLICY list_seen ON sealed.need_to_know FOR SELECT TO mingzhang_sealed USING (sealed.may_read(clue_id));
CREATE POLICY list_added ON sealed.need_to_know FOR INSERT TO mingzhang_sealed
    WITH CHECK (granter_id = sealed.me() AND ended_on IS NULL AND sealed.may_grant(clue_id));
CREATE POLICY list_ended ON sealed.need_to_know FOR UPDATE TO mingzhang_sealed
    USING (sealed.may_read(clue_id)) WITH CHECK (ender_id = sealed.me() AND sealed.holds('CLUE_KEEPER', 'SUPERVISOR'));
CREATE POLICY named_seen ON sealed.named_person FOR SELECT TO mingzhang_sealed USING (sealed.may_read(clue_id));
CREATE POLICY named_added ON sealed.named_person FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.may_read(clue_id) AND sealed.holds('CLUE_KEEPER'));
CREATE POLICY step_seen ON sealed.clue_step FOR SELECT TO mingzhang_sealed USING (sealed.may_read(clue_id));
CREATE POLICY step_added ON sealed.clue_step FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.may_read(clue_id));
CREATE POLICY opening_seen ON sealed.opening FOR SELECT TO mingzhang_sealed USING (officer_id = sealed.me() AND sealed.may_read(clue_id));
CREATE POLICY opening_added ON sealed.opening FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.may_read(clue_id));
-- Who may know the clue may know who has read it.
CREATE POLICY trail_of_a_clue ON sealed.trail_entry FOR SELECT TO mingzhang_sealed
    USING (subject_kind = 'clue' AND EXISTS (SELECT 1 FROM sealed.clue c WHERE c.number = subject_number));

REVOKE ALL ON FUNCTION sealed.may_read(uuid), sealed.may_grant(uuid), sealed.clue_road(), sealed.clue_step_fits(), sealed.need_to_know_ends() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.may_read(uuid), sealed.may_grant(uuid), sealed.clue_road() TO mingzhang_sealed;
GRANT SELECT, INSERT, UPDATE ON sealed.number_series TO mingzhang_sealed;
GRANT SELECT, INSERT ON sealed.clue, sealed.need_to_know, sealed.named_person, sealed.clue_step, sealed.opening TO mingzhang_sealed;
GRANT UPDATE (ended_on, ender_id, ender_name) ON sealed.need_to_know TO mingzhang_sealed;
