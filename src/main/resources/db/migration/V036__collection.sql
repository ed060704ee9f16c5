-- 催缴追缴: the ladder from the payment notice to the court. What was issued and served is only ever added to; the one row of a
-- file says where it stands, for the lists, and the database holds it against what was written down.

CREATE TABLE collection_term (
    name       text     NOT NULL CHECK (name IN ('PAY', 'URGE', 'OBEY', 'DEMAND', 'ACCEPT', 'RULE', 'APPEAL', 'REVIEW', 'SUIT', 'COURT_WINDOW')),
    valid_from date     NOT NULL,
    amount     smallint NOT NULL CHECK (amount > 0),
    unit       text     NOT NULL CHECK (unit IN ('WORKING_DAYS', 'DAYS', 'MONTHS')),
    source     text     NOT NULL CHECK (source <> ''),
    verified   boolean  NOT NULL,
    PRIMARY KEY (name, valid_from)
);
COMMENT ON TABLE collection_term IS '催缴期限：自某日起执行，只增不改；应用只读，由数据库属主依文件录入';
COMMENT ON COLUMN collection_term.verified IS '是否已查到条文核实；未核实的，页面上注明';
INSERT INTO collection_term (name, valid_from, amount, unit, source, verified) VALUES
    ('PAY',          '2000-01-01', 15, 'DAYS',         '缴费告知书期限：系统初始设定，待办公室确定', false),
    ('URGE',         '2000-01-01', 15, 'DAYS',         '催缴通知期限：系统初始设定，待办公室确定', false),
    ('OBEY',         '2000-01-01', 15, 'DAYS',         '追缴决定履行期限：系统初始设定，待办公室确定', false),
    ('DEMAND',       '2000-01-01', 10, 'WORKING_DAYS', '行政强制法第五十四条、第六十九条', true),
    ('ACCEPT',       '2000-01-01', 5,  'WORKING_DAYS', '行政强制法第五十六条、第六十九条', true),
    ('RULE',         '2000-01-01', 7,  'WORKING_DAYS', '行政强制法第五十七条、第六十九条', true),
    ('APPEAL',       '2000-01-01', 15, 'DAYS',         '行政强制法第五十六条、第五十八条', true),
    ('REVIEW',       '2000-01-01', 60, 'DAYS',         '行政复议法：自知道该行政行为之日起六十日', true),
    ('SUIT',         '2000-01-01', 6,  'MONTHS',       '行政诉讼法：自知道或者应当知道之日起六个月', true),
    ('COURT_WINDOW', '2000-01-01', 3,  'MONTHS',       '行政强制法第五十三条', true);

CREATE TABLE collection_issuer (
    rung        text    NOT NULL CHECK (rung IN ('PAYMENT_NOTICE', 'URGING_NOTICE', 'INTERVIEW', 'RECOVERY_DECISION', 'STATUTORY_DEMAND', 'COURT_APPLICATION')),
    issuer      text    NOT NULL CHECK (issuer IN ('CIVIL_DEFENSE', 'TAX')),
    valid_from  date    NOT NULL,
    valid_until date,
    source      text    NOT NULL CHECK (source <> ''),
    verified    boolean NOT NULL,
    PRIMARY KEY (rung, issuer, valid_from),
    CHECK (valid_until >= valid_from)
);
COMMENT ON TABLE collection_issuer IS '各级文书由谁出具：按文书日期；应用只读，由数据库属主依文件录入';
COMMENT ON COLUMN collection_issuer.valid_until IS '最后一日（含当日），空为尚无终止日';
INSERT INTO collection_issuer (rung, issuer, valid_from, valid_until, source, verified) VALUES
    ('PAYMENT_NOTICE',    'CIVIL_DEFENSE', '2000-01-01', NULL, '人防主管部门核定并告知', false),
    ('URGING_NOTICE',     'CIVIL_DEFENSE', '2000-01-01', NULL, '2021年以前欠缴的仍由原执收单位催缴（财税〔2020〕58号）；其后的由人防办协助催办，待核实', false),
    ('URGING_NOTICE',     'TAX',           '2021-01-01', NULL, '自2021年1月1日起由税务部门征收（财税〔2020〕58号）；催缴分工待核实', false),
    ('INTERVIEW',         'CIVIL_DEFENSE', '2000-01-01', NULL, '人防主管部门', false),
    ('RECOVERY_DECISION', 'CIVIL_DEFENSE', '2000-01-01', NULL, '人民防空法；划转以后由谁作出决定待核实', false),
    ('STATUTORY_DEMAND',  'CIVIL_DEFENSE', '2000-01-01', NULL, '作出决定的机关（行政强制法第五十四条）', true),
    ('COURT_APPLICATION', 'CIVIL_DEFENSE', '2000-01-01', NULL, '作出决定的机关（行政强制法第五十三条）', true);

CREATE TABLE collection_agency (
    division_code text    NOT NULL REFERENCES division (code),
    valid_from    date    NOT NULL,
    prefix        text    NOT NULL CHECK (length(prefix) BETWEEN 2 AND 12),
    source        text    NOT NULL CHECK (source <> ''),
    verified      boolean NOT NULL,
    PRIMARY KEY (division_code, valid_from)
);
COMMENT ON TABLE collection_agency IS '催缴文书的机关代字：区划机关代字加文种字（告、催、约、追、催告、强）；应用只读，由数据库属主录入';
INSERT INTO collection_agency (division_code, valid_from, prefix, source, verified)
SELECT d.code, date '2000-01-01', v.prefix, '系统初始设定，待办公室确定', false
  FROM (VALUES ('511700', '达市人防'), ('511702', '通人防'), ('511703', '达人防'), ('511722', '宣人防'), ('511723', '开人防'),
               ('511724', '竹人防'), ('511725', '渠人防'), ('511781', '万人防')) AS v (code, prefix)
  JOIN division d ON d.code = v.code;

CREATE TABLE collection_case (
    project_id    bigint  PRIMARY KEY REFERENCES project,
    rung          text    NOT NULL CHECK (rung IN ('PAYMENT_NOTICE', 'URGING_NOTICE', 'INTERVIEW', 'RECOVERY_DECISION', 'STATUTORY_DEMAND', 'COURT_APPLICATION',
                                                   'COURT_ACCEPTED', 'COURT_REFUSED', 'ENFORCEMENT', 'SUSPENDED', 'TERMINATED')),
    entries       integer NOT NULL CHECK (entries > 0),
    number        text    NOT NULL,
    dated_on      date    NOT NULL,
    due_on        date,
    served_on     date,
    window_opens  date,
    window_closes date,
    hold          text    CHECK (hold IN ('REVIEW', 'SUIT', 'REASSESSMENT', 'RECONCILIATION', 'INSOLVENCY')),
    CHECK ((window_opens IS NULL) = (window_closes IS NULL))
);
COMMENT ON TABLE collection_case IS '催缴案卷：现在哪一级、下一个期限；由各级文书和送达推出，供列表查询';
COMMENT ON COLUMN collection_case.window_closes IS '申请法院强制执行的最后一日（行政强制法第五十三条），已申请的为空';
CREATE INDEX collection_case_rung ON collection_case (rung, due_on);
CREATE INDEX collection_case_window ON collection_case (window_closes) WHERE window_closes IS NOT NULL;

CREATE TABLE collection_entry (
    project_id   bigint      NOT NULL REFERENCES collection_case DEFERRABLE INITIALLY DEFERRED,
    ordinal      integer     NOT NULL CHECK (ordinal > 0),
    rung         text        NOT NULL,
    issuer       text        NOT NULL CHECK (issuer IN ('CIVIL_DEFENSE', 'TAX', 'COURT')),
    number       text        NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    dated_on     date        NOT NULL,
    stated_due   date        CHECK (stated_due >= dated_on),
    payable      bigint      NOT NULL CHECK (payable >= 0),
    owed         bigint      NOT NULL CHECK (owed >= 0 AND owed <= payable),
    form_version integer     NOT NULL CHECK (form_version >= 0),
    file_id      uuid        NOT NULL REFERENCES evidence_file (id),
    remark       text        NOT NULL CHECK (length(remark) <= 1000),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    officer_post text        NOT NULL,
    officer_unit text        NOT NULL,
    issued_on    date        NOT NULL CHECK (issued_on >= dated_on),
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (project_id, ordinal),
    CHECK ((issuer = 'COURT') = (rung IN ('COURT_ACCEPTED', 'COURT_REFUSED', 'ENFORCEMENT', 'SUSPENDED', 'TERMINATED')))
);
COMMENT ON TABLE collection_entry IS '催缴文书：每一级一行，只增不改；文书本身存佐证材料';
COMMENT ON COLUMN collection_entry.owed IS '文书所载欠缴金额，单位：分';
COMMENT ON COLUMN collection_entry.form_version IS '所用文书式样第几版，0 为系统所附';
CREATE UNIQUE INDEX collection_entry_number ON collection_entry (number) WHERE issuer = 'CIVIL_DEFENSE';
CREATE INDEX collection_entry_officer_fk ON collection_entry (officer_id);
CREATE INDEX collection_entry_file_fk ON collection_entry (file_id);

CREATE TABLE collection_service (
    project_id   bigint      NOT NULL,
    ordinal      integer     NOT NULL,
    method       text        NOT NULL CHECK (method IN ('DIRECT', 'LEFT', 'POST', 'ENTRUSTED', 'ELECTRONIC', 'PUBLIC_NOTICE')),
    served_on    date        NOT NULL,
    place        text        NOT NULL CHECK (length(place) <= 200),
    recipient    text        NOT NULL CHECK (length(recipient) BETWEEN 1 AND 100),
    server       text        NOT NULL CHECK (length(server) BETWEEN 1 AND 100),
    witness      text        NOT NULL CHECK (length(witness) <= 100),
    remark       text        NOT NULL CHECK (length(remark) <= 500),
    file_id      uuid        NOT NULL REFERENCES evidence_file (id),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    recorded_on  date        NOT NULL CHECK (recorded_on >= served_on),
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (project_id, ordinal),
    FOREIGN KEY (project_id, ordinal) REFERENCES collection_entry,
    CHECK (method <> 'LEFT' OR witness <> '' AND remark <> '')
);
COMMENT ON TABLE collection_service IS '送达回证：方式、日期、收件人、送达人、见证人和扫描件；留置送达须有见证人和拒收事由';
CREATE INDEX collection_service_officer_fk ON collection_service (officer_id);
CREATE INDEX collection_service_file_fk ON collection_service (file_id);

CREATE TABLE collection_hold (
    id           bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    project_id   bigint      NOT NULL REFERENCES collection_case,
    kind         text        NOT NULL CHECK (kind IN ('REVIEW', 'SUIT', 'REASSESSMENT', 'RECONCILIATION', 'INSOLVENCY')),
    reason       text        NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
    from_on      date        NOT NULL,
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON TABLE collection_hold IS '暂停催缴：写明理由，由一次登记结束；不是缓缴，缓缴无人有权批准';
CREATE INDEX collection_hold_of_project ON collection_hold (project_id, id);
CREATE INDEX collection_hold_officer_fk ON collection_hold (officer_id);

CREATE TABLE collection_hold_end (
    hold_id      bigint      PRIMARY KEY REFERENCES collection_hold,
    reason       text        NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
    ended_on     date        NOT NULL,
    final_on     date        CHECK (final_on <= ended_on),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON COLUMN collection_hold_end.final_on IS '复议、诉讼结束后原决定确定生效之日，申请法院的三个月自此起算';
CREATE INDEX collection_hold_end_officer_fk ON collection_hold_end (officer_id);

-- One after the other, and no rung that the ladder does not have there.
CREATE FUNCTION collection_entry_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last collection_entry%ROWTYPE;
BEGIN
    PERFORM 1 FROM project WHERE id = NEW.project_id FOR NO KEY UPDATE;
    SELECT * INTO last FROM collection_entry WHERE project_id = NEW.project_id ORDER BY ordinal DESC LIMIT 1;
    IF NEW.ordinal <> coalesce(last.ordinal, 0) + 1 THEN
        RAISE EXCEPTION '催缴案卷已有新的文书' USING ERRCODE = 'check_violation';
    END IF;
    IF (coalesce(last.rung, ''), NEW.rung) NOT IN (
        ('', 'PAYMENT_NOTICE'),
        ('PAYMENT_NOTICE', 'URGING_NOTICE'), ('PAYMENT_NOTICE', 'INTERVIEW'),
        ('URGING_NOTICE', 'URGING_NOTICE'), ('URGING_NOTICE', 'INTERVIEW'), ('URGING_NOTICE', 'RECOVERY_DECISION'),
        ('INTERVIEW', 'URGING_NOTICE'), ('INTERVIEW', 'INTERVIEW'), ('INTERVIEW', 'RECOVERY_DECISION'),
        ('RECOVERY_DECISION', 'STATUTORY_DEMAND'),
        ('STATUTORY_DEMAND', 'STATUTORY_DEMAND'), ('STATUTORY_DEMAND', 'COURT_APPLICATION'),
        ('COURT_APPLICATION', 'COURT_ACCEPTED'), ('COURT_APPLICATION', 'COURT_REFUSED'),
        ('COURT_ACCEPTED', 'COURT_REFUSED'), ('COURT_ACCEPTED', 'ENFORCEMENT'),
        ('COURT_REFUSED', 'COURT_APPLICATION'), ('COURT_REFUSED', 'COURT_ACCEPTED'),
        ('ENFORCEMENT', 'SUSPENDED'), ('ENFORCEMENT', 'TERMINATED'), ('SUSPENDED', 'ENFORCEMENT'), ('SUSPENDED', 'TERMINATED'),
        ('TERMINATED', 'ENFORCEMENT')) THEN
        RAISE EXCEPTION '% 之后不能是 %', coalesce(last.rung, '空'), NEW.rung USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.issuer <> 'COURT' AND last.issuer IN ('CIVIL_DEFENSE', 'TAX') AND last.rung <> 'COURT_APPLICATION'
       AND NOT EXISTS (SELECT 1 FROM collection_service s WHERE s.project_id = NEW.project_id AND s.ordinal = last.ordinal) THEN
        RAISE EXCEPTION '文书 % 尚未送达', last.number USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.issuer <> 'COURT' AND EXISTS (
        SELECT 1 FROM collection_hold h WHERE h.project_id = NEW.project_id
           AND NOT EXISTS (SELECT 1 FROM collection_hold_end e WHERE e.hold_id = h.id)) THEN
        RAISE EXCEPTION '催缴已暂停' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.rung IN ('RECOVERY_DECISION', 'STATUTORY_DEMAND', 'COURT_APPLICATION') AND NOT holds_post(NEW.officer_id, ARRAY['UNIT_HEAD'], NEW.issued_on) THEN
        RAISE EXCEPTION '% 须由机关负责人签发', NEW.rung USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collection_entry_fits BEFORE INSERT ON collection_entry FOR EACH ROW EXECUTE FUNCTION collection_entry_fits();

-- Served not before it was written.
CREATE FUNCTION collection_service_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM collection_entry e WHERE e.project_id = NEW.project_id AND e.ordinal = NEW.ordinal
                      AND e.dated_on <= NEW.served_on AND e.issuer <> 'COURT') THEN
        RAISE EXCEPTION '送达日期早于文书日期，或者不是须送达的文书' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collection_service_fits BEFORE INSERT ON collection_service FOR EACH ROW EXECUTE FUNCTION collection_service_fits();

-- At commit the row of the file says what was written down.
CREATE FUNCTION collection_case_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file collection_case%ROWTYPE;
    last collection_entry%ROWTYPE;
BEGIN
    SELECT * INTO file FROM collection_case WHERE project_id = NEW.project_id;
    SELECT * INTO last FROM collection_entry WHERE project_id = NEW.project_id ORDER BY ordinal DESC LIMIT 1;
    IF (file.rung, file.entries, file.number) IS DISTINCT FROM (last.rung, last.ordinal, last.number)
       OR (file.hold IS NOT NULL) <> EXISTS (
            SELECT 1 FROM collection_hold h WHERE h.project_id = NEW.project_id
               AND NOT EXISTS (SELECT 1 FROM collection_hold_end e WHERE e.hold_id = h.id)) THEN
        RAISE EXCEPTION '催缴案卷 % 与文书不符', NEW.project_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER collection_case_fits AFTER INSERT OR UPDATE ON collection_case DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION collection_case_fits();
CREATE CONSTRAINT TRIGGER collection_entry_counted AFTER INSERT ON collection_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION collection_case_fits();
CREATE CONSTRAINT TRIGGER collection_hold_counted AFTER INSERT ON collection_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION collection_case_fits();

CREATE TRIGGER collection_term_stays BEFORE UPDATE OR DELETE ON collection_term FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_agency_stays BEFORE UPDATE OR DELETE ON collection_agency FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_case_kept BEFORE DELETE ON collection_case FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_case_not_emptied BEFORE TRUNCATE ON collection_case EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_entry_stays BEFORE UPDATE OR DELETE ON collection_entry FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_entry_not_emptied BEFORE TRUNCATE ON collection_entry EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_service_stays BEFORE UPDATE OR DELETE ON collection_service FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_service_not_emptied BEFORE TRUNCATE ON collection_service EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_hold_stays BEFORE UPDATE OR DELETE ON collection_hold FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_hold_not_emptied BEFORE TRUNCATE ON collection_hold EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_hold_end_stays BEFORE UPDATE OR DELETE ON collection_hold_end FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_hold_end_not_emptied BEFORE TRUNCATE ON collection_hold_end EXECUTE FUNCTION problem_record_stays();

GRANT SELECT ON collection_term, collection_issuer, collection_agency TO ${app};
GRANT SELECT, INSERT, UPDATE ON collection_case TO ${app};
GRANT SELECT, INSERT ON collection_entry, collection_service, collection_hold, collection_hold_end TO ${app};
