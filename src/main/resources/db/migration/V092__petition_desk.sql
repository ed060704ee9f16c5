-- 信访台: what the petition desk does with a report. It alone reads the queue; who is handed a report sees that one; the name of its
-- writer opens to who asked for it and was granted it by a second person, on that day.

CREATE TABLE sealed.report_step (
    report_id     uuid        NOT NULL REFERENCES sealed.report,
    ordinal       integer     NOT NULL CHECK (ordinal > 0),
    step          text        NOT NULL CHECK (step IN ('OPEN', 'TO_KEEPER', 'TO_LEDGER', 'TO_OTHER_BODY', 'STRAIGHT_UP', 'CLOSE', 'LINK')),
    officer_id    bigint      NOT NULL REFERENCES officer,
    officer_name  text        NOT NULL,
    receiver_id   bigint      REFERENCES officer,
    receiver_name text,
    body          text        NOT NULL CHECK (length(body) <= 100),
    document      text        NOT NULL CHECK (length(document) <= 60),
    reason        text        CHECK (reason IN ('NO_MATTER', 'NO_DETAIL', 'SETTLED', 'ANSWERED', 'NOT_DISCIPLINE')),
    linked_id     uuid        REFERENCES sealed.report CHECK (linked_id <> report_id),
    note          bytea,
    algorithm     text        CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id        text,
    happened_on   date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (report_id, ordinal),
    CHECK ((step IN ('TO_KEEPER', 'TO_LEDGER')) = (receiver_id IS NOT NULL) AND (receiver_id IS NULL) = (receiver_name IS NULL)),
    CHECK ((step = 'CLOSE') = (reason IS NOT NULL) AND (step = 'LINK') = (linked_id IS NOT NULL)),
    CHECK ((step = 'TO_LEDGER') <= (note IS NOT NULL) AND (note IS NULL) = (algorithm IS NULL) AND (note IS NULL) = (key_id IS NULL)),
    CHECK (step NOT IN ('TO_OTHER_BODY', 'STRAIGHT_UP') OR body <> '')
);
COMMENT ON TABLE sealed.report_step IS '信访办理：打开、转线索、转台账、转其他机关、直报上级、办结、并入重复件；只增不改';
COMMENT ON COLUMN sealed.report_step.note IS '转台账时由信访室另行写成的情况，不带举报人；加密';

CREATE TABLE sealed.report_taken (
    report_id   uuid        PRIMARY KEY REFERENCES sealed.report,
    officer_id  bigint      NOT NULL REFERENCES officer,
    taken_on    date        NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE sealed.report_taken IS '接收人已按移来的内容登记';

CREATE TABLE sealed.report_message_copy (
    report_id    uuid    NOT NULL,
    ordinal      integer NOT NULL,
    officer_id   bigint  NOT NULL REFERENCES officer,
    officer_name text    NOT NULL,
    text         bytea   NOT NULL,
    algorithm    text    NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id       text    NOT NULL,
    PRIMARY KEY (report_id, ordinal),
    FOREIGN KEY (report_id, ordinal) REFERENCES sealed.report_message
);
COMMENT ON TABLE sealed.report_message_copy IS '提问与答复的底稿：发给举报人的那份本系统打不开，底稿以舱内密钥加密';

CREATE TABLE sealed.identity_request (
    id             uuid        PRIMARY KEY,
    report_id      uuid        NOT NULL REFERENCES sealed.report,
    requester_id   bigint      NOT NULL REFERENCES officer,
    requester_name text        NOT NULL,
    reason         text        NOT NULL CHECK (reason IN ('TELL_ACCEPTANCE', 'TELL_RESULT', 'ASK_MORE', 'PROTECT')),
    requested_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL
);
COMMENT ON TABLE sealed.identity_request IS '开启举报人身份的申请：事由为固定几种';

CREATE TABLE sealed.identity_answer (
    request_id  uuid        PRIMARY KEY REFERENCES sealed.identity_request,
    officer_id  bigint      NOT NULL REFERENCES officer,
    officer_name text       NOT NULL,
    granted     boolean     NOT NULL,
    answered_on date        NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE sealed.identity_answer IS '第二人的答复：不得是申请人；同意的当日有效';

CREATE FUNCTION sealed.handed_to_me(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sealed.report r JOIN sealed.report_step s ON s.report_id = r.id
                    WHERE r.id = which AND s.receiver_id = sealed.me()
                      AND (s.step = 'TO_KEEPER' AND r.stage = 'TO_KEEPER' AND sealed.holds('CLUE_KEEPER')
                           OR s.step = 'TO_LEDGER' AND r.stage = 'TO_LEDGER' AND sealed.holds('SUPERVISOR')))
$$;
COMMENT ON FUNCTION sealed.handed_to_me IS '该举报件是否已移交本人';

CREATE FUNCTION sealed.report_step_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    report sealed.report;
    next   text;
BEGIN
    SELECT * INTO STRICT report FROM sealed.report r WHERE r.id = NEW.report_id FOR UPDATE;
    IF NEW.ordinal <> report.steps + 1 OR NEW.happened_on < report.arrived_on
       OR report.stage <> (CASE WHEN NEW.step = 'OPEN' THEN 'RECEIVED' ELSE 'READ' END) THEN
        RAISE EXCEPTION '办理与举报件现状不符' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step IN ('TO_KEEPER', 'TO_LEDGER') AND NOT holds_post_himself(NEW.receiver_id,
           ARRAY[CASE WHEN NEW.step = 'TO_KEEPER' THEN 'CLUE_KEEPER' ELSE 'SUPERVISOR' END], sealed.day()) THEN
        RAISE EXCEPTION '接收人不任其岗' USING ERRCODE = 'check_violation';
    END IF;
    next := CASE NEW.step WHEN 'OPEN' THEN 'READ' WHEN 'CLOSE' THEN 'CLOSED' WHEN 'LINK' THEN 'DUPLICATE' ELSE NEW.step END;
    UPDATE sealed.report r SET stage = next, steps = NEW.ordinal, status_on = NEW.happened_on,
           status = CASE WHEN next = 'READ' THEN 'READING' WHEN next IN ('CLOSED', 'DUPLICATE') THEN 'CLOSED' ELSE 'FORWARDED' END
     WHERE r.id = NEW.report_id;
    RETURN NEW;
END $$;
CREATE TRIGGER report_step_fits BEFORE INSERT ON sealed.report_step FOR EACH ROW EXECUTE FUNCTION sealed.report_step_fits();

CREATE FUNCTION sealed.report_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.kind = 'QUESTION' THEN
        UPDATE sealed.report r SET status = 'ASKED', status_on = NEW.posted_on WHERE r.id = NEW.report_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_asked AFTER INSERT ON sealed.report_message FOR EACH ROW EXECUTE FUNCTION sealed.report_asked();

CREATE FUNCTION sealed.identity_answer_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM sealed.identity_request q WHERE q.id = NEW.request_id AND q.requester_id = NEW.officer_id) THEN
        RAISE EXCEPTION '申请人不得自己同意' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER identity_answer_fits BEFORE INSERT ON sealed.identity_answer FOR EACH ROW EXECUTE FUNCTION sealed.identity_answer_fits();

CREATE TRIGGER report_step_stays BEFORE UPDATE ON sealed.report_step FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('note');
CREATE TRIGGER report_step_never_deleted BEFORE DELETE ON sealed.report_step FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER report_message_copy_stays BEFORE UPDATE ON sealed.report_message_copy FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('text');
CREATE TRIGGER report_message_copy_never_deleted BEFORE DELETE ON sealed.report_message_copy FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER report_taken_stays BEFORE UPDATE OR DELETE ON sealed.report_taken FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER identity_request_stays BEFORE UPDATE OR DELETE ON sealed.identity_request FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER identity_answer_stays BEFORE UPDATE OR DELETE ON sealed.identity_answer FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CALL sealed.wall('sealed.report_step');
CALL sealed.wall('sealed.report_taken');
CALL sealed.wall('sealed.report_message_copy');
CALL sealed.wall('sealed.identity_request');
CALL sealed.wall('sealed.identity_answer');

CREATE POLICY numbers_of_reports ON sealed.number_series TO mingzhang_sealed
    USING (series = 'XF' AND sealed.holds('PETITION_DESK')) WITH CHECK (series = 'XF' AND sealed.holds('PETITION_DESK'));
CREATE POLICY report_seen ON sealed.report FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK') OR sealed.handed_to_me(id));
CREATE POLICY report_added ON sealed.report FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.holds('PETITION_DESK') AND channel <> 'WEB' AND stage = 'RECEIVED' AND status = 'RECEIVED' AND steps = 0);
-- What concerns the commission's own head is closed to the desk as well, once it is seen to be that.
CREATE POLICY package_seen ON sealed.report_package FOR SELECT TO mingzhang_sealed
    USING (EXISTS (SELECT 1 FROM sealed.report r WHERE r.id = report_id AND r.stage <> 'STRAIGHT_UP'
                      AND (sealed.holds('PETITION_DESK') AND r.stage <> 'RECEIVED' OR r.stage = 'TO_KEEPER' AND sealed.handed_to_me(r.id))));
CREATE POLICY package_added ON sealed.report_package FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.holds('PETITION_DESK') AND EXISTS (SELECT 1 FROM sealed.report r WHERE r.id = report_id AND r.channel <> 'WEB'));
CREATE POLICY identity_added ON sealed.report_identity FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.holds('PETITION_DESK') AND EXISTS (SELECT 1 FROM sealed.report r WHERE r.id = report_id AND r.channel <> 'WEB'));
CREATE POLICY identity_seen ON sealed.report_identity FOR SELECT TO mingzhang_sealed
    USING (sealed.holds('PETITION_DESK') AND EXISTS (SELECT 1 FROM sealed.report r WHERE r.id = report_id AND r.stage <> 'STRAIGHT_UP')
           AND EXISTS (SELECT 1 FROM sealed.identity_request q JOIN sealed.identity_answer a ON a.request_id = q.id
                        WHERE q.report_id = report_identity.report_id AND q.requester_id = sealed.me() AND a.granted AND a.answered_on = sealed.day()));
CREATE POLICY message_seen ON sealed.report_message FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK'));
CREATE POLICY message_added ON sealed.report_message FOR INSERT TO mingzhang_sealed WITH CHECK (sealed.holds('PETITION_DESK'));
CREATE POLICY copy_seen ON sealed.report_message_copy FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK'));
CREATE POLICY copy_added ON sealed.report_message_copy FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('PETITION_DESK'));
CREATE POLICY step_of_a_report_seen ON sealed.report_step FOR SELECT TO mingzhang_sealed
    USING (sealed.holds('PETITION_DESK') OR sealed.handed_to_me(report_id) AND receiver_id = sealed.me());
CREATE POLICY step_of_a_report_added ON sealed.report_step FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('PETITION_DESK'));
CREATE POLICY taken_seen ON sealed.report_taken FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK') OR sealed.handed_to_me(report_id));
CREATE POLICY taken_added ON sealed.report_taken FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.handed_to_me(report_id));
CREATE POLICY request_seen ON sealed.identity_request FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK', 'CLUE_KEEPER'));
CREATE POLICY request_added ON sealed.identity_request FOR INSERT TO mingzhang_sealed
    WITH CHECK (requester_id = sealed.me() AND sealed.holds('PETITION_DESK'));
CREATE POLICY answer_of_a_request_seen ON sealed.identity_answer FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK', 'CLUE_KEEPER'));
CREATE POLICY answer_of_a_request_added ON sealed.identity_answer FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('PETITION_DESK', 'CLUE_KEEPER'));
CREATE POLICY trail_of_a_report ON sealed.trail_entry FOR SELECT TO mingzhang_sealed
    USING (subject_kind = 'report' AND sealed.holds('PETITION_DESK'));

-- The number of the report, for who is asked to grant and for nothing else.
CREATE FUNCTION sealed.number_of_request(which uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.number FROM sealed.identity_request q JOIN sealed.report r ON r.id = q.report_id
     WHERE q.id = which AND sealed.holds('PETITION_DESK', 'CLUE_KEEPER')
$$;

CREATE FUNCTION petition_waiting(person bigint, on_day date) RETURNS TABLE (bucket text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT 'reports' FROM sealed.report r
     WHERE r.stage IN ('RECEIVED', 'READ') AND sealed.is_cleared(person) AND holds_post_himself(person, ARRAY['PETITION_DESK'], on_day)
    UNION ALL
    SELECT 'handed' FROM sealed.report r JOIN sealed.report_step s ON s.report_id = r.id AND s.receiver_id = person AND s.step = r.stage
     WHERE sealed.is_cleared(person)
       AND holds_post_himself(person, ARRAY[CASE WHEN r.stage = 'TO_KEEPER' THEN 'CLUE_KEEPER' ELSE 'SUPERVISOR' END], on_day)
       AND NOT EXISTS (SELECT 1 FROM sealed.report_taken t WHERE t.report_id = r.id)
    UNION ALL
    SELECT 'identities' FROM sealed.identity_request q
     WHERE q.requester_id <> person AND q.requested_on = on_day AND sealed.is_cleared(person)
       AND holds_post_himself(person, ARRAY['PETITION_DESK', 'CLUE_KEEPER'], on_day)
       AND NOT EXISTS (SELECT 1 FROM sealed.identity_answer a WHERE a.request_id = q.id)
$$;
COMMENT ON FUNCTION petition_waiting IS '待本人办理的举报件、移来件、身份开启申请各有几行；其他人得不到任何一行';

REVOKE ALL ON FUNCTION sealed.handed_to_me(uuid), sealed.report_step_fits(), sealed.report_asked(), sealed.identity_answer_fits(),
    sealed.number_of_request(uuid), petition_waiting(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.handed_to_me(uuid), sealed.number_of_request(uuid) TO mingzhang_sealed;
GRANT EXECUTE ON FUNCTION petition_waiting(bigint, date) TO ${app};
GRANT SELECT, INSERT ON sealed.report, sealed.report_package, sealed.report_identity, sealed.report_message, sealed.report_message_copy,
    sealed.report_step, sealed.report_taken, sealed.identity_request, sealed.identity_answer TO mingzhang_sealed;
