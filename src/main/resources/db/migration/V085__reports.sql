-- 群众举报: what comes in by the public page. It is encrypted before it reaches this database, to a key that is not here. The
-- application's login adds by the functions below and reads nothing back but what a receipt code opens; no time of day, no address
-- and no kind of browser stands beside a report.

ALTER TABLE sealed.number_series DROP CONSTRAINT number_series_series_check;
ALTER TABLE sealed.number_series ADD CONSTRAINT number_series_series_check CHECK (series IN ('XS', 'YS', 'WZ', 'XF'));

CREATE TABLE sealed.report (
    id            uuid    PRIMARY KEY,
    number        text    NOT NULL UNIQUE CHECK (number ~ '^XF-[0-9]{4}-[0-9]{4,6}$'),
    channel       text    NOT NULL CHECK (channel IN ('WEB', 'LETTER', 'VISIT', 'CALL')),
    named         boolean NOT NULL,
    arrived_on    date    NOT NULL,
    triage_due_on date    NOT NULL CHECK (triage_due_on >= arrived_on),
    answer_due_on date    CHECK (answer_due_on >= arrived_on),
    lookup        bytea   UNIQUE CHECK (octet_length(lookup) = 32),
    algorithm     text    CHECK (algorithm IN ('X25519-AES-256-GCM', 'SM2-SM4-GCM')),
    reporter_key  bytea   CHECK (octet_length(reporter_key) BETWEEN 32 AND 65),
    valid_until   date,
    stage         text    NOT NULL CHECK (stage IN ('RECEIVED', 'READ', 'TO_KEEPER', 'TO_LEDGER', 'TO_OTHER_BODY', 'STRAIGHT_UP', 'CLOSED', 'DUPLICATE')),
    status        text    NOT NULL CHECK (status IN ('RECEIVED', 'READING', 'ASKED', 'FORWARDED', 'CLOSED')),
    status_on     date    NOT NULL,
    steps         integer NOT NULL CHECK (steps >= 0),
    CHECK (named = (answer_due_on IS NOT NULL)),
    CHECK ((channel = 'WEB') = (lookup IS NOT NULL) AND (lookup IS NULL) = (reporter_key IS NULL)
           AND (lookup IS NULL) = (valid_until IS NULL) AND (lookup IS NULL) = (algorithm IS NULL))
);
COMMENT ON TABLE sealed.report IS '举报件：来信、来访、来电与网上举报同一编号；内容在密封件中，此处无一字。只记日期，不记时刻、网络地址、浏览器';
COMMENT ON COLUMN sealed.report.lookup IS '查询码经慢速散列再加密钥摘要，由它不能算回查询码';
COMMENT ON COLUMN sealed.report.reporter_key IS '由查询码导出的公钥：答复以此加密，只有持码人能看';
COMMENT ON COLUMN sealed.report.status IS '持码人看到的五种状态：已收到、正在研判、请您补充、已转办、已办结';

CREATE TABLE sealed.report_package (
    id         uuid    PRIMARY KEY,
    report_id  uuid    NOT NULL REFERENCES sealed.report,
    ordinal    integer NOT NULL CHECK (ordinal BETWEEN 1 AND 30),
    arrived_on date    NOT NULL,
    envelope   bytea   NOT NULL CHECK (octet_length(envelope) BETWEEN 60 AND 25165824),
    UNIQUE (report_id, ordinal)
);
COMMENT ON TABLE sealed.report_package IS '密封件：情况与附件一并以密封舱公钥加密；第 1 件为举报本身，以后为持码人的补充';

CREATE TABLE sealed.report_identity (
    report_id uuid  PRIMARY KEY REFERENCES sealed.report,
    envelope  bytea NOT NULL CHECK (octet_length(envelope) BETWEEN 60 AND 65536)
);
COMMENT ON TABLE sealed.report_identity IS '举报人身份，另行加密；经二人同意方可开启';

CREATE TABLE sealed.report_message (
    report_id    uuid        NOT NULL REFERENCES sealed.report,
    ordinal      integer     NOT NULL CHECK (ordinal BETWEEN 1 AND 200),
    kind         text        NOT NULL CHECK (kind IN ('QUESTION', 'ANSWER')),
    posted_on    date        NOT NULL,
    envelope     bytea       NOT NULL CHECK (octet_length(envelope) BETWEEN 60 AND 65536),
    PRIMARY KEY (report_id, ordinal)
);
COMMENT ON TABLE sealed.report_message IS '给举报人的提问与答复：以查询码导出的公钥加密，库中与本系统均打不开';

CREATE TRIGGER report_never_deleted BEFORE DELETE ON sealed.report FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER report_package_stays BEFORE UPDATE OR DELETE ON sealed.report_package FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER report_identity_stays BEFORE UPDATE OR DELETE ON sealed.report_identity FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER report_message_stays BEFORE UPDATE OR DELETE ON sealed.report_message FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CALL sealed.wall('sealed.report');
CALL sealed.wall('sealed.report_package');
CALL sealed.wall('sealed.report_identity');
CALL sealed.wall('sealed.report_message');

-- False where it has arrived before: a package carried twice arrives once.
CREATE FUNCTION report_arrives(new_id uuid, day date, triage_due date, answer_due date, code bytea, key_kind text, key bytea, until date,
        box bytea, person bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    taken integer;
BEGIN
    IF EXISTS (SELECT 1 FROM sealed.report r WHERE r.id = new_id) THEN
        RETURN false;
    END IF;
    INSERT INTO sealed.number_series AS n (series, year, last) VALUES ('XF', extract(year FROM day)::integer, 1)
        ON CONFLICT (series, year) DO UPDATE SET last = n.last + 1 RETURNING last INTO taken;
    INSERT INTO sealed.report (id, number, channel, named, arrived_on, triage_due_on, answer_due_on, lookup, algorithm, reporter_key,
                               valid_until, stage, status, status_on, steps)
    VALUES (new_id, format('XF-%s-%s', extract(year FROM day), lpad(taken::text, greatest(4, length(taken::text)), '0')), 'WEB',
            person IS NOT NULL, day, triage_due, CASE WHEN person IS NULL THEN NULL ELSE answer_due END, code, key_kind, key, until,
            'RECEIVED', 'RECEIVED', day, 0);
    INSERT INTO sealed.report_package (id, report_id, ordinal, arrived_on, envelope) VALUES (new_id, new_id, 1, day, box);
    IF person IS NOT NULL THEN
        INSERT INTO sealed.report_identity (report_id, envelope) VALUES (new_id, person);
    END IF;
    RETURN true;
END $$;
COMMENT ON FUNCTION report_arrives IS '收下一件密封的网上举报；应用账号只能交进来，不能取出去';

CREATE FUNCTION report_adds(code bytea, day date, new_id uuid, box bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known sealed.report;
    last  integer;
BEGIN
    SELECT * INTO known FROM sealed.report r WHERE r.lookup = code AND r.valid_until >= day FOR UPDATE;
    IF known.id IS NULL OR EXISTS (SELECT 1 FROM sealed.report_package p WHERE p.id = new_id) THEN
        RETURN false;
    END IF;
    SELECT max(p.ordinal) INTO last FROM sealed.report_package p WHERE p.report_id = known.id;
    IF last >= 30 THEN
        RETURN false;
    END IF;
    INSERT INTO sealed.report_package (id, report_id, ordinal, arrived_on, envelope) VALUES (new_id, known.id, last + 1, day, box);
    IF known.status = 'ASKED' THEN
        UPDATE sealed.report r SET status = CASE WHEN known.stage IN ('RECEIVED', 'READ') THEN 'READING'
                                                 WHEN known.stage IN ('CLOSED', 'DUPLICATE') THEN 'CLOSED' ELSE 'FORWARDED' END,
                                   status_on = day WHERE r.id = known.id;
    END IF;
    RETURN true;
END $$;
COMMENT ON FUNCTION report_adds IS '持码人的补充；码不对、过期或已满三十件的，答否';

CREATE FUNCTION report_status(code bytea, day date) RETURNS TABLE (id uuid, status text, status_on date, arrived_on date, additions bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.id, r.status, r.status_on, r.arrived_on, (SELECT count(*) - 1 FROM sealed.report_package p WHERE p.report_id = r.id)
      FROM sealed.report r WHERE r.lookup = code AND r.valid_until >= day
$$;
COMMENT ON FUNCTION report_status IS '持码人的查询：查询码不对、没有、过期，一律没有行';

CREATE FUNCTION report_messages(code bytea, day date) RETURNS TABLE (ordinal integer, kind text, posted_on date, envelope bytea)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.ordinal, m.kind, m.posted_on, m.envelope
      FROM sealed.report r JOIN sealed.report_message m ON m.report_id = r.id
     WHERE r.lookup = code AND r.valid_until >= day ORDER BY m.ordinal
$$;
COMMENT ON FUNCTION report_messages IS '持码人看的提问与答复，仍是密文';

REVOKE ALL ON FUNCTION report_arrives(uuid, date, date, date, bytea, text, bytea, date, bytea, bytea), report_adds(bytea, date, uuid, bytea),
    report_status(bytea, date), report_messages(bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_arrives(uuid, date, date, date, bytea, text, bytea, date, bytea, bytea), report_adds(bytea, date, uuid, bytea),
    report_status(bytea, date), report_messages(bytea, date) TO ${app};
