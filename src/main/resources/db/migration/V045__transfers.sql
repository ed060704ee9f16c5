-- 线索移送: 移送函 out, 回执 and 办理结果反馈 back, with a number series and a receipt clock of their own; the scans lie in the
-- compartment, encrypted. Who may see a transfer is who may see every clue in it.

ALTER TABLE sealed.number_series DROP CONSTRAINT number_series_series_check;
ALTER TABLE sealed.number_series ADD CONSTRAINT number_series_series_check CHECK (series IN ('XS', 'YS', 'WZ'));

-- What stands for the officer among the persons named: so that a count made for him leaves out what he is named in.
ALTER TABLE sealed.need_to_know ADD COLUMN officer_tag bytea CHECK (octet_length(officer_tag) = 32);
COMMENT ON COLUMN sealed.need_to_know.officer_tag IS '此人编号的带密钥摘要（HMAC），与被反映人的相同者不计';

CREATE TABLE sealed.transfer (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE CHECK (number ~ '^YS-[0-9]{4}-[0-9]{4,6}$'),
    receiver        text        NOT NULL CHECK (length(receiver) BETWEEN 1 AND 100),
    sender          text        NOT NULL,
    pages           integer     NOT NULL CHECK (pages BETWEEN 0 AND 9999),
    receipt_due_on  date        NOT NULL,
    answer_due_on   date        NOT NULL CHECK (answer_due_on >= receipt_due_on),
    stage           text        NOT NULL CHECK (stage IN ('PREPARED', 'APPROVED', 'SENT', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CANCELLED')),
    steps           integer     NOT NULL CHECK (steps >= 0),
    sent_on         date,
    received_on     date,
    answered_on     date,
    plan            text        CHECK (plan IN ('ACCEPTED', 'PASSED_DOWN')),
    preparer_id     bigint      NOT NULL REFERENCES officer,
    preparer_name   text        NOT NULL,
    prepared_on     date        NOT NULL CHECK (receipt_due_on > prepared_on),
    recorded_at     timestamptz NOT NULL
);
COMMENT ON TABLE sealed.transfer IS '线索移送：移送函、回执、办理结果反馈；环节只由签批触发器改动';
COMMENT ON COLUMN sealed.transfer.pages IS '随附材料页数；材料本身在专网移交';
COMMENT ON COLUMN sealed.transfer.receipt_due_on IS '回执期限，逐件写在移送函上';

CREATE TABLE sealed.transfer_item (
    transfer_id uuid    NOT NULL REFERENCES sealed.transfer,
    ordinal     integer NOT NULL CHECK (ordinal BETWEEN 1 AND 50),
    clue_id     uuid    NOT NULL REFERENCES sealed.clue,
    PRIMARY KEY (transfer_id, ordinal),
    UNIQUE (transfer_id, clue_id)
);
COMMENT ON TABLE sealed.transfer_item IS '移送清单：一件线索一行；同一线索同时只在一件未了结的移送中';
CREATE INDEX transfer_item_clue ON sealed.transfer_item (clue_id);

CREATE TABLE sealed.transfer_step (
    transfer_id  uuid        NOT NULL REFERENCES sealed.transfer,
    ordinal      integer     NOT NULL CHECK (ordinal > 0),
    step         text        NOT NULL,
    stage_from   text        NOT NULL,
    stage_to     text        NOT NULL,
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    officer_unit text        NOT NULL,
    happened_on  date        NOT NULL,
    document     text        CHECK (length(document) BETWEEN 1 AND 60),
    plan         text        CHECK (plan IN ('ACCEPTED', 'PASSED_DOWN')),
    person       bytea,
    algorithm    text        CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id       text        CHECK (length(key_id) BETWEEN 1 AND 20),
    signed_on    date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (transfer_id, ordinal),
    CHECK (happened_on <= signed_on),
    CHECK ((person IS NULL) = (algorithm IS NULL) AND (person IS NULL) = (key_id IS NULL))
);
COMMENT ON TABLE sealed.transfer_step IS '移送签批：一步一行，只增不改；只有代码、日期、文号';
COMMENT ON COLUMN sealed.transfer_step.person IS '对方经手人姓名，由应用加密';

CREATE TABLE sealed.transfer_answer (
    transfer_id uuid        NOT NULL,
    clue_id     uuid        NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('CLEARED', 'REMINDED', 'PENALISED', 'HELD_TO_ACCOUNT', 'TO_COURT', 'HANDED_ON')),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (transfer_id, clue_id),
    FOREIGN KEY (transfer_id, clue_id) REFERENCES sealed.transfer_item (transfer_id, clue_id)
);
COMMENT ON TABLE sealed.transfer_answer IS '办理结果反馈：逐件线索的结果代码';

CREATE TABLE sealed.file (
    id           uuid        PRIMARY KEY,
    holder_kind  text        NOT NULL CHECK (holder_kind IN ('transfer', 'accountability')),
    holder_id    uuid        NOT NULL,
    slot         text        NOT NULL CHECK (slot IN ('LETTER', 'RECEIPT', 'FEEDBACK', 'DECISION')),
    kind         text        NOT NULL CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
    size         bigint      NOT NULL CHECK (size > 0),
    mac          bytea       NOT NULL CHECK (octet_length(mac) = 32),
    name         bytea       NOT NULL,
    algorithm    text        NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id       text        NOT NULL CHECK (length(key_id) BETWEEN 1 AND 20),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    added_on     date        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON TABLE sealed.file IS '舱内扫描件：名称和内容均加密；完整性用带密钥摘要（HMAC），不存明文的普通摘要';
CREATE INDEX file_of_holder ON sealed.file (holder_kind, holder_id);

CREATE TABLE sealed.file_chunk (
    file_id   uuid    NOT NULL REFERENCES sealed.file,
    ordinal   integer NOT NULL CHECK (ordinal > 0),
    content   bytea   NOT NULL,
    algorithm text    NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id    text    NOT NULL CHECK (length(key_id) BETWEEN 1 AND 20),
    PRIMARY KEY (file_id, ordinal)
);
COMMENT ON TABLE sealed.file_chunk IS '扫描件内容，分块加密';
ALTER TABLE sealed.file_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION sealed.may_see_transfer(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = which)
       AND NOT EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = which AND NOT sealed.may_read(i.clue_id))
$$;
COMMENT ON FUNCTION sealed.may_see_transfer IS '可知悉清单中的每一件，方可知悉移送';

-- The preparer lists clues that he may read, as long as nothing has been signed.
CREATE FUNCTION sealed.may_list(which uuid, clue uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.holds('CLUE_KEEPER') AND sealed.may_read(clue)
       AND EXISTS (SELECT 1 FROM sealed.transfer t WHERE t.id = which AND t.preparer_id = sealed.me() AND t.steps = 0)
$$;

-- The road of TransferStep.java, once more: a test compares the two.
CREATE FUNCTION sealed.transfer_road() RETURNS TABLE (step text, stage_from text, stage_to text, posts text[]) LANGUAGE sql IMMUTABLE AS $$
    VALUES ('APPROVE', 'PREPARED', 'APPROVED',  ARRAY['SUPERVISOR']),
           ('CANCEL',  'PREPARED', 'CANCELLED', ARRAY['CLUE_KEEPER', 'SUPERVISOR']),
           ('CANCEL',  'APPROVED', 'CANCELLED', ARRAY['CLUE_KEEPER', 'SUPERVISOR']),
           ('SEND',    'APPROVED', 'SENT',      ARRAY['CLUE_KEEPER']),
           ('URGE',    'SENT',     'SENT',      ARRAY['CLUE_KEEPER']),
           ('URGE',    'RECEIVED', 'RECEIVED',  ARRAY['CLUE_KEEPER']),
           ('RECEIPT', 'SENT',     'RECEIVED',  ARRAY['CLUE_KEEPER']),
           ('RETURN',  'SENT',     'RETURNED',  ARRAY['CLUE_KEEPER']),
           ('ANSWER',  'RECEIVED', 'ANSWERED',  ARRAY['CLUE_KEEPER'])
$$;

CREATE FUNCTION sealed.transfer_step_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    letter sealed.transfer;
BEGIN
    SELECT * INTO STRICT letter FROM sealed.transfer t WHERE t.id = NEW.transfer_id FOR UPDATE;
    IF NEW.ordinal <> letter.steps + 1 OR NEW.stage_from <> letter.stage
       OR NEW.happened_on < coalesce(letter.received_on, letter.sent_on, letter.prepared_on) THEN
        RAISE EXCEPTION '签批与移送现状不符' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM sealed.transfer_road() r WHERE r.step = NEW.step AND r.stage_from = NEW.stage_from AND r.stage_to = NEW.stage_to
                      AND holds_post_himself(NEW.officer_id, r.posts, sealed.day())) THEN
        RAISE EXCEPTION '移送无此步骤，或签批人不任其岗' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step = 'APPROVE' AND letter.preparer_id = NEW.officer_id THEN
        RAISE EXCEPTION '拟稿人不得自己批准' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.step = 'RECEIPT') <> (NEW.plan IS NOT NULL) OR (NEW.step IN ('RECEIPT', 'ANSWER')) <> (NEW.document IS NOT NULL)
       OR NEW.step IN ('SEND', 'RECEIPT') AND NEW.person IS NULL
       OR NEW.step = 'ANSWER' AND EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = NEW.transfer_id
              AND NOT EXISTS (SELECT 1 FROM sealed.transfer_answer a WHERE a.transfer_id = i.transfer_id AND a.clue_id = i.clue_id)) THEN
        RAISE EXCEPTION '该步骤应有或不应有的内容不符' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE sealed.transfer SET stage = NEW.stage_to, steps = NEW.ordinal, plan = coalesce(NEW.plan, plan),
           sent_on = CASE WHEN NEW.step = 'SEND' THEN NEW.happened_on ELSE sent_on END,
           received_on = CASE WHEN NEW.step = 'RECEIPT' THEN NEW.happened_on ELSE received_on END,
           answered_on = CASE WHEN NEW.step = 'ANSWER' THEN NEW.happened_on ELSE answered_on END
     WHERE id = NEW.transfer_id;
    RETURN NEW;
END $$;
CREATE TRIGGER transfer_step_fits BEFORE INSERT ON sealed.transfer_step FOR EACH ROW EXECUTE FUNCTION sealed.transfer_step_fits();

CREATE FUNCTION sealed.transfer_item_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    PERFORM 1 FROM sealed.clue c WHERE c.id = NEW.clue_id FOR UPDATE;
    IF EXISTS (SELECT 1 FROM sealed.clue c WHERE c.id = NEW.clue_id AND c.stage = 'ARCHIVED')
       OR EXISTS (SELECT 1 FROM sealed.transfer_item i JOIN sealed.transfer t ON t.id = i.transfer_id
                   WHERE i.clue_id = NEW.clue_id AND i.transfer_id <> NEW.transfer_id AND t.stage NOT IN ('RETURNED', 'CANCELLED')) THEN
        RAISE EXCEPTION '线索已归档，或已在另一件移送中' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER transfer_item_fits BEFORE INSERT ON sealed.transfer_item FOR EACH ROW EXECUTE FUNCTION sealed.transfer_item_fits();

-- A new key reaches what is encrypted, and nothing beside it.
CREATE FUNCTION sealed.only_sealed_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sealed_columns text[] := TG_ARGV::text[] || ARRAY['algorithm', 'key_id'];
BEGIN
    IF to_jsonb(NEW) - sealed_columns IS DISTINCT FROM to_jsonb(OLD) - sealed_columns OR NEW.key_id IS NOT DISTINCT FROM OLD.key_id
       AND NEW.algorithm IS NOT DISTINCT FROM OLD.algorithm THEN
        RAISE EXCEPTION '% 只增不改', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER named_person_stays BEFORE UPDATE ON sealed.named_person FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('name');
CREATE TRIGGER named_person_never_deleted BEFORE DELETE ON sealed.named_person FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER transfer_step_stays BEFORE UPDATE ON sealed.transfer_step FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('person');
CREATE TRIGGER transfer_step_never_deleted BEFORE DELETE ON sealed.transfer_step FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER transfer_never_deleted BEFORE DELETE ON sealed.transfer FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER transfer_item_stays BEFORE UPDATE OR DELETE ON sealed.transfer_item FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER transfer_answer_stays BEFORE UPDATE OR DELETE ON sealed.transfer_answer FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER file_stays BEFORE UPDATE ON sealed.file FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('name');
CREATE TRIGGER file_never_deleted BEFORE DELETE ON sealed.file FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER file_chunk_stays BEFORE UPDATE ON sealed.file_chunk FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('content');
CREATE TRIGGER file_chunk_never_deleted BEFORE DELETE ON sealed.file_chunk FOR EACH ROW EXECUTE FUNCTION problem_record_stays();

-- 待我办: what waits on this person, one row each, nothing but which list it stands in.
CREATE FUNCTION sealed.clue_waits(clue sealed.clue, person bigint, on_day date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT CASE
        WHEN clue.stage IN ('REGISTERED', 'CONCLUDED', 'FED_BACK') THEN holds_post_himself(person, ARRAY['CLUE_KEEPER'], on_day)
        WHEN clue.stage IN ('ASSIGNED', 'HANDLING', 'FILED') THEN clue.handler_id = person
        WHEN clue.stage = 'OPINED' THEN clue.handler_id <> person AND holds_post_himself(person, ARRAY['SUPERVISOR'], on_day)
        ELSE false END
$$;
CREATE FUNCTION sealed.transfer_waits(letter sealed.transfer, person bigint, on_day date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT CASE letter.stage
        WHEN 'PREPARED' THEN letter.preparer_id <> person AND holds_post_himself(person, ARRAY['SUPERVISOR'], on_day)
        WHEN 'APPROVED' THEN holds_post_himself(person, ARRAY['CLUE_KEEPER'], on_day)
        WHEN 'SENT' THEN letter.receipt_due_on < on_day AND holds_post_himself(person, ARRAY['CLUE_KEEPER'], on_day)
        WHEN 'RECEIVED' THEN letter.answer_due_on < on_day AND holds_post_himself(person, ARRAY['CLUE_KEEPER'], on_day)
        ELSE false END
$$;
CREATE FUNCTION sealed_waiting(person bigint, on_day date) RETURNS TABLE (bucket text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    WITH mine AS MATERIALIZED (
        SELECT k.clue_id FROM sealed.need_to_know k
         WHERE k.officer_id = person AND k.ended_on IS NULL AND sealed.is_cleared(person)
           AND holds_post_himself(person, ARRAY['CLUE_KEEPER', 'SUPERVISOR', 'RESIDENT'], on_day)
           AND NOT EXISTS (SELECT 1 FROM sealed.named_person n WHERE n.clue_id = k.clue_id AND n.officer_tag = k.officer_tag))
    SELECT 'clues' FROM sealed.clue c JOIN mine ON mine.clue_id = c.id WHERE sealed.clue_waits(c, person, on_day)
    UNION ALL
    SELECT 'transfers' FROM sealed.transfer t
     WHERE sealed.transfer_waits(t, person, on_day)
       AND NOT EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = t.id AND i.clue_id NOT IN (SELECT clue_id FROM mine))
$$;
COMMENT ON FUNCTION sealed_waiting IS '待本人办理的线索、移送各有几行；其他人得不到任何一行';

CALL sealed.wall('sealed.transfer');
CALL sealed.wall('sealed.transfer_item');
CALL sealed.wall('sealed.transfer_step');
CALL sealed.wall('sealed.transfer_answer');
CALL sealed.wall('sealed.file');
CALL sealed.wall('sealed.file_chunk');

CREATE POLICY transfer_seen ON sealed.transfer FOR SELECT TO mingzhang_sealed USING (sealed.may_see_transfer(id));
CREATE POLICY transfer_added ON sealed.transfer FOR INSERT TO mingzhang_sealed
    WITH CHECK (preparer_id = sealed.me() AND sealed.holds('CLUE_KEEPER') AND stage = 'PREPARED' AND steps = 0
                AND sent_on IS NULL AND received_on IS NULL AND answered_on IS NULL AND plan IS NULL);
CREATE POLICY transfer_item_seen ON sealed.transfer_item FOR SELECT TO mingzhang_sealed USING (sealed.may_see_transfer(transfer_id));
CREATE POLICY transfer_item_added ON sealed.transfer_item FOR INSERT TO mingzhang_sealed WITH CHECK (sealed.may_list(transfer_id, clue_id));
CREATE POLICY transfer_step_seen ON sealed.transfer_step FOR SELECT TO mingzhang_sealed USING (sealed.may_see_transfer(transfer_id));
CREATE POLICY transfer_step_added ON sealed.transfer_step FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.may_see_transfer(transfer_id));
CREATE POLICY transfer_answer_seen ON sealed.transfer_answer FOR SELECT TO mingzhang_sealed USING (sealed.may_see_transfer(transfer_id));
CREATE POLICY transfer_answer_added ON sealed.transfer_answer FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.holds('CLUE_KEEPER') AND sealed.may_see_transfer(transfer_id));
CREATE POLICY file_of_a_transfer_seen ON sealed.file FOR SELECT TO mingzhang_sealed
    USING (holder_kind = 'transfer' AND sealed.may_see_transfer(holder_id));
CREATE POLICY file_of_a_transfer_added ON sealed.file FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('CLUE_KEEPER') AND holder_kind = 'transfer' AND sealed.may_see_transfer(holder_id));
CREATE POLICY file_chunk_seen ON sealed.file_chunk FOR SELECT TO mingzhang_sealed
    USING (EXISTS (SELECT 1 FROM sealed.file f WHERE f.id = file_id));
CREATE POLICY file_chunk_added ON sealed.file_chunk FOR INSERT TO mingzhang_sealed
    WITH CHECK (EXISTS (SELECT 1 FROM sealed.file f WHERE f.id = file_id AND f.officer_id = sealed.me()));
CREATE POLICY trail_of_a_transfer ON sealed.trail_entry FOR SELECT TO mingzhang_sealed
    USING (subject_kind = 'transfer' AND EXISTS (SELECT 1 FROM sealed.transfer t WHERE t.number = subject_number));

REVOKE ALL ON FUNCTION sealed.may_see_transfer(uuid), sealed.may_list(uuid, uuid), sealed.transfer_road(), sealed.transfer_step_fits(),
    sealed.transfer_item_fits(), sealed.only_sealed_anew(), sealed.clue_waits(sealed.clue, bigint, date),
    sealed.transfer_waits(sealed.transfer, bigint, date), sealed_waiting(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.may_see_transfer(uuid), sealed.may_list(uuid, uuid), sealed.transfer_road(),
    sealed.clue_waits(sealed.clue, bigint, date), sealed.transfer_waits(sealed.transfer, bigint, date) TO mingzhang_sealed;
GRANT EXECUTE ON FUNCTION sealed_waiting(bigint, date) TO ${app};
GRANT SELECT, INSERT ON sealed.transfer, sealed.transfer_item, sealed.transfer_step, sealed.transfer_answer, sealed.file, sealed.file_chunk
    TO mingzhang_sealed;
