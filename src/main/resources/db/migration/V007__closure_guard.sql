-- The database refuses every road to CLOSED but the signed one, whoever asks: the application's own login too.
-- 1. A problem begins as a draft without signatures.
-- 2. A signature must fit the file as it stands: next ordinal, its stage, its round, a movement that the procedure knows,
--    by an officer who holds the post on that day in a unit that he belongs to.
-- 3. The stage moves only with the signature that moves it, one at a time, in the same transaction.
-- 4. CLOSED asks for the whole round: every step, no person twice, no open measure, money settled on the ledger's side.
-- V010 adds what the witnesses keep.

CREATE FUNCTION problem_begins_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.stage <> 'DRAFT' OR NEW.signatures <> 0 OR NEW.round <> 0 OR NEW.reopenings <> 0 OR NEW.closed_on IS NOT NULL THEN
        RAISE EXCEPTION '问题 % 只能由草稿开始', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER problem_begins_as_draft BEFORE INSERT ON problem FOR EACH ROW EXECUTE FUNCTION problem_begins_as_draft();

-- The movements of the procedure. A CHECK and not a table: a regulation that lives in rows could be edited.
ALTER TABLE problem_signature ADD CONSTRAINT problem_signature_movement CHECK (
       (step = 'SERVE'       AND stage_from = 'DRAFT'                 AND stage_to = 'SERVED')
    OR (step = 'ACCEPT'      AND stage_from = 'SERVED'                AND stage_to = 'RECTIFYING')
    OR (step = 'DISPUTE'     AND stage_from = 'SERVED'                AND stage_to = 'DISPUTED')
    OR (step = 'UPHOLD'      AND stage_from = 'DISPUTED'              AND stage_to = 'SERVED')
    OR (step = 'VOID'        AND stage_from IN ('DRAFT', 'DISPUTED', 'RECTIFYING') AND stage_to = 'VOID')
    OR (step = 'APPLY'       AND stage_from = 'RECTIFYING'            AND stage_to = 'APPLIED')
    OR (step = 'ENDORSE'     AND stage_from = 'APPLIED'               AND stage_to = 'UNDER_REVIEW')
    OR (step = 'REVIEW'      AND stage_from = 'UNDER_REVIEW'          AND stage_to = 'AWAITING_VERIFICATION')
    OR (step = 'VERIFY'      AND stage_from = 'AWAITING_VERIFICATION' AND stage_to = 'PUBLIC_NOTICE')
    OR (step = 'END_NOTICE'  AND stage_from = 'PUBLIC_NOTICE'         AND stage_to = 'AWAITING_COUNTERSIGN')
    OR (step = 'COUNTERSIGN' AND stage_from = 'AWAITING_COUNTERSIGN'  AND stage_to = 'AWAITING_SIGN_OFF')
    OR (step = 'SIGN_OFF'    AND stage_from = 'AWAITING_SIGN_OFF'     AND stage_to = 'CLOSED')
    OR (step = 'CONFIRM'     AND stage_from = 'UNDER_REVIEW'          AND stage_to = 'CLOSED')
    OR (step = 'RETURN'      AND stage_from IN ('APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE', 'AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF')
                             AND stage_to   IN ('RECTIFYING', 'APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE', 'AWAITING_COUNTERSIGN')
                             AND stage_to <> stage_from)
    OR (step = 'WITHDRAW'    AND stage_from IN ('APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION') AND stage_to = 'RECTIFYING')
    OR (step = 'LAPSE'       AND stage_from IN ('APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE', 'AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF')
                             AND stage_to = 'RECTIFYING')
    OR (step = 'SHELVE'      AND stage_from = 'RECTIFYING'            AND stage_to = 'SHELVED')
    OR (step = 'RESUME'      AND stage_from = 'SHELVED'               AND stage_to = 'RECTIFYING')
    OR (step = 'REOPEN'      AND stage_from = 'CLOSED'                AND stage_to = 'RECTIFYING'));

-- Only the clock and the application sign without a person.
ALTER TABLE problem_signature ADD CONSTRAINT problem_signature_hand CHECK (
    (step IN ('END_NOTICE', 'LAPSE')) = (officer_id IS NULL));

CREATE FUNCTION problem_signature_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file problem%ROWTYPE;
BEGIN
    SELECT * INTO file FROM problem WHERE id = NEW.problem_id FOR UPDATE;
    IF NEW.stage_from <> file.stage OR NEW.ordinal <> file.signatures + 1
       OR NEW.round <> file.round + (CASE WHEN NEW.step = 'APPLY' THEN 1 ELSE 0 END) THEN
        RAISE EXCEPTION '签批与问题 % 现状不符', file.number USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.step = 'CONFIRM') <> (file.procedure = 'SHORT') AND NEW.step IN ('REVIEW', 'VERIFY', 'COUNTERSIGN', 'SIGN_OFF', 'CONFIRM') THEN
        RAISE EXCEPTION '步骤 % 不属于问题 % 的程序', NEW.step, file.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step = 'END_NOTICE' AND file.notice_scope IS DISTINCT FROM 'NONE'
       AND (file.notice_ends_on IS NULL OR NEW.signed_on <= file.notice_ends_on) THEN
        RAISE EXCEPTION '问题 % 公示期未满', file.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.officer_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM post_holding h
         WHERE h.officer_id = NEW.officer_id AND h.post = ANY (string_to_array(NEW.officer_post, '+'))
           AND h.valid_from <= NEW.signed_on AND (h.valid_to IS NULL OR h.valid_to > NEW.signed_on)) THEN
        RAISE EXCEPTION '签批人当日不任 %', NEW.officer_post USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER problem_signature_fits BEFORE INSERT ON problem_signature FOR EACH ROW EXECUTE FUNCTION problem_signature_fits();

-- Why this problem may not be closed by the signatures of its present round; null when it may.
CREATE FUNCTION problem_closure_lacks(file problem) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    asked   text[] := CASE WHEN file.procedure = 'SHORT' THEN ARRAY['APPLY', 'ENDORSE', 'CONFIRM']
                           ELSE ARRAY['APPLY', 'ENDORSE', 'REVIEW', 'VERIFY', 'END_NOTICE', 'COUNTERSIGN', 'SIGN_OFF'] END;
    missing text;
BEGIN
    SELECT step INTO missing FROM unnest(asked) AS step
     WHERE NOT EXISTS (SELECT 1 FROM problem_signature s WHERE s.problem_id = file.id AND s.round = file.round AND s.step = step.step)
     LIMIT 1;
    IF missing IS NOT NULL THEN
        RETURN '缺 ' || missing;
    END IF;
    IF EXISTS (
        SELECT 1 FROM (
            SELECT DISTINCT ON (s.step) s.step, s.officer_id FROM problem_signature s
             WHERE s.problem_id = file.id AND s.round = file.round AND s.step = ANY (asked) AND s.officer_id IS NOT NULL
             ORDER BY s.step, s.ordinal DESC) AS latest
         GROUP BY officer_id HAVING count(*) > 1) THEN
        RETURN '一人签了两步';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM problem_measure m WHERE m.problem_id = file.id)
       OR EXISTS (SELECT 1 FROM problem_measure m WHERE m.problem_id = file.id AND m.finished_on IS NULL) THEN
        RETURN '措施未完成';
    END IF;
    IF EXISTS (
        SELECT 1 FROM problem_measure m WHERE m.problem_id = file.id AND NOT EXISTS (
            SELECT 1 FROM evidence_file e WHERE e.holder_kind = 'problem' AND e.holder_id = file.id AND e.slot = 'measure:' || m.id)) THEN
        RETURN '措施缺佐证';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION problem_stage_moves_by_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lacks text;
BEGIN
    IF NEW.stage = OLD.stage AND NEW.signatures = OLD.signatures AND NEW.round = OLD.round AND NEW.reopenings = OLD.reopenings THEN
        IF (OLD.stage IN ('APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE', 'AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF', 'CLOSED')
            AND (NEW.description, NEW.class_code, NEW.amount_due, NEW.amount_reduced, NEW.responsible_unit_id, NEW.closure_number, NEW.closed_on)
                IS DISTINCT FROM (OLD.description, OLD.class_code, OLD.amount_due, OLD.amount_reduced, OLD.responsible_unit_id, OLD.closure_number, OLD.closed_on)) THEN
            RAISE EXCEPTION '问题 % 的重要内容自申请起锁定', OLD.number USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.signatures <> OLD.signatures + 1 OR NOT EXISTS (
        SELECT 1 FROM problem_signature s
         WHERE s.problem_id = OLD.id AND s.ordinal = NEW.signatures AND s.round = NEW.round
           AND s.stage_from = OLD.stage AND s.stage_to = NEW.stage
           AND (s.step = 'REOPEN') = (NEW.reopenings = OLD.reopenings + 1)
           AND NEW.reopenings - OLD.reopenings IN (0, 1)) THEN
        RAISE EXCEPTION '问题 % 的环节只随签批改变', OLD.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.stage = 'CLOSED' THEN
        lacks := problem_closure_lacks(NEW);
        IF lacks IS NOT NULL THEN
            RAISE EXCEPTION '问题 % 不得销号：%', OLD.number, lacks USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER problem_stage_moves_by_signature BEFORE UPDATE ON problem FOR EACH ROW EXECUTE FUNCTION problem_stage_moves_by_signature();

-- A signature without its movement would be a forged paper: at commit the two agree.
CREATE FUNCTION problem_signature_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM problem p WHERE p.id = NEW.problem_id AND p.signatures >= NEW.ordinal) THEN
        RAISE EXCEPTION '签批 %/% 未随环节生效', NEW.problem_id, NEW.ordinal USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER problem_signature_moved AFTER INSERT ON problem_signature
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION problem_signature_moved();

CREATE TRIGGER problem_never_deleted BEFORE DELETE ON problem FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER problem_never_emptied BEFORE TRUNCATE ON problem EXECUTE FUNCTION problem_record_stays();

-- Measures change only while the unit works.
CREATE FUNCTION problem_measure_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM problem p WHERE p.id = NEW.problem_id AND p.stage NOT IN ('DRAFT', 'SERVED', 'DISPUTED', 'RECTIFYING')) THEN
        RAISE EXCEPTION '整改措施自申请起锁定' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER problem_measure_locked BEFORE INSERT OR UPDATE ON problem_measure FOR EACH ROW EXECUTE FUNCTION problem_measure_locked();
