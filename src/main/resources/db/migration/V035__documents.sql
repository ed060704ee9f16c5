-- 公文: document numbers of one series for each agency and year, and the Word forms that the office edits itself. Numbers are only
-- ever added, one after the other; a form in force is replaced by another that a second person has approved, and stays.

CREATE TABLE document_series (
    agency    text     NOT NULL CHECK (length(agency) BETWEEN 2 AND 20),
    year      smallint NOT NULL CHECK (year BETWEEN 1949 AND 2999),
    last      integer  NOT NULL CHECK (last > 0),
    opening   integer  CHECK (opening > 0),
    ground    text,
    opened_by text,
    opened_on date,
    PRIMARY KEY (agency, year),
    CHECK ((opening IS NULL) = (ground IS NULL) AND (opening IS NULL) = (opened_by IS NULL) AND (opening IS NULL) = (opened_on IS NULL)),
    CHECK (opening IS NULL OR last >= opening)
);
COMMENT ON TABLE document_series IS '文号序列：一个机关代字、一年一行，取号时锁定；绝不复用';
COMMENT ON COLUMN document_series.agency IS '机关代字';
COMMENT ON COLUMN document_series.opening IS '期初已用到的号，只能在该年首次取号前登记一次';

CREATE TABLE document_number (
    agency         text        NOT NULL,
    year           smallint    NOT NULL,
    ordinal        integer     NOT NULL CHECK (ordinal > 0),
    title          text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    subject_kind   text        NOT NULL,
    subject_number text        NOT NULL,
    dated_on       date        NOT NULL,
    officer_id     bigint      NOT NULL,
    officer_name   text        NOT NULL,
    officer_unit   text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (agency, year, ordinal),
    FOREIGN KEY (agency, year) REFERENCES document_series,
    CHECK (extract(year FROM dated_on) = year)
);
COMMENT ON TABLE document_number IS '发文登记：每个文号一行，只增不改；年份取文件日期的年份';
CREATE INDEX document_number_of_subject ON document_number (subject_kind, subject_number);

CREATE TABLE document_number_void (
    agency       text        NOT NULL,
    year         smallint    NOT NULL,
    ordinal      integer     NOT NULL,
    reason       text        NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
    officer_id   bigint      NOT NULL,
    officer_name text        NOT NULL,
    voided_on    date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (agency, year, ordinal),
    FOREIGN KEY (agency, year, ordinal) REFERENCES document_number
);
COMMENT ON TABLE document_number_void IS '文号作废：写明理由，号码保留、不再使用';

-- One by one: no number is skipped, none comes twice, and an opening balance is entered before the first.
CREATE FUNCTION document_series_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.last <> coalesce(NEW.opening, 1) THEN
            RAISE EXCEPTION '文号 %〔%〕应从 1 或期初号起', NEW.agency, NEW.year USING ERRCODE = 'check_violation';
        END IF;
    ELSIF NEW.last <> OLD.last + 1 OR (NEW.agency, NEW.year) <> (OLD.agency, OLD.year)
          OR (NEW.opening, NEW.ground, NEW.opened_by, NEW.opened_on) IS DISTINCT FROM (OLD.opening, OLD.ground, OLD.opened_by, OLD.opened_on) THEN
        RAISE EXCEPTION '文号 %〔%〕只能逐号递增', OLD.agency, OLD.year USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER document_series_goes_on BEFORE INSERT OR UPDATE ON document_series FOR EACH ROW EXECUTE FUNCTION document_series_goes_on();

-- At commit: what was counted is in the register.
CREATE FUNCTION document_series_is_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last IS DISTINCT FROM NEW.opening
       AND NOT EXISTS (SELECT 1 FROM document_number n WHERE n.agency = NEW.agency AND n.year = NEW.year AND n.ordinal = NEW.last) THEN
        RAISE EXCEPTION '文号 %〔%〕%号未登记', NEW.agency, NEW.year, NEW.last USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER document_series_is_registered AFTER INSERT OR UPDATE ON document_series
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION document_series_is_registered();

CREATE FUNCTION document_number_is_next() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counted integer;
BEGIN
    SELECT last INTO counted FROM document_series WHERE agency = NEW.agency AND year = NEW.year FOR UPDATE;
    IF counted IS DISTINCT FROM NEW.ordinal THEN
        RAISE EXCEPTION '文号 %〔%〕%号不是当前号', NEW.agency, NEW.year, NEW.ordinal USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER document_number_is_next BEFORE INSERT ON document_number FOR EACH ROW EXECUTE FUNCTION document_number_is_next();

CREATE TRIGGER document_series_kept BEFORE DELETE ON document_series FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_series_not_emptied BEFORE TRUNCATE ON document_series EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_number_stays BEFORE UPDATE OR DELETE ON document_number FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_number_not_emptied BEFORE TRUNCATE ON document_number EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_number_void_stays BEFORE UPDATE OR DELETE ON document_number_void FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_number_void_not_emptied BEFORE TRUNCATE ON document_number_void EXECUTE FUNCTION problem_record_stays();

CREATE TABLE document_form (
    id            bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]{1,59}$'),
    version       integer     NOT NULL CHECK (version > 0),
    file_name     text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    bytes         bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 2097152),
    sha256        text        NOT NULL CHECK (sha256 = encode(sha256(bytes), 'hex')),
    note          text        NOT NULL CHECK (length(btrim(note)) BETWEEN 1 AND 500),
    state         text        NOT NULL CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REFUSED', 'REPLACED')),
    proposer_id   bigint      NOT NULL REFERENCES officer,
    proposer_name text        NOT NULL,
    proposer_unit text        NOT NULL,
    proposed_on   date        NOT NULL,
    answerer_id   bigint      REFERENCES officer CHECK (answerer_id <> proposer_id),
    answerer_name text,
    answered_on   date,
    answer        text        NOT NULL CHECK (length(answer) <= 500),
    replaced_on   date,
    recorded_at   timestamptz NOT NULL,
    UNIQUE (kind, version),
    CHECK ((state = 'PROPOSED') = (answered_on IS NULL) AND (answered_on IS NULL) = (answerer_id IS NULL)),
    CHECK ((state = 'REPLACED') = (replaced_on IS NOT NULL))
);
COMMENT ON TABLE document_form IS '文书式样：办公室用 Word 或 WPS 修改后上传，一人提出、另一人核准；旧版保留，已发出的文书不受影响';
COMMENT ON COLUMN document_form.version IS '第几版；系统所附的式样为第 0 版，不在表中';
ALTER TABLE document_form ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX document_form_in_force ON document_form (kind) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX document_form_one_proposal ON document_form (kind) WHERE state = 'PROPOSED';
CREATE INDEX document_form_proposer_fk ON document_form (proposer_id);
CREATE INDEX document_form_answerer_fk ON document_form (answerer_id) WHERE answerer_id IS NOT NULL;

CREATE FUNCTION document_form_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    open text[] := ARRAY['state', 'answerer_id', 'answerer_name', 'answered_on', 'answer', 'replaced_on'];
BEGIN
    IF to_jsonb(NEW) - open <> to_jsonb(OLD) - open
       OR NOT (OLD.state = 'PROPOSED' AND NEW.state IN ('IN_FORCE', 'REFUSED')
               OR OLD.state = 'IN_FORCE' AND NEW.state = 'REPLACED'
                  AND (OLD.answerer_id, OLD.answered_on, OLD.answer) IS NOT DISTINCT FROM (NEW.answerer_id, NEW.answered_on, NEW.answer)) THEN
        RAISE EXCEPTION '文书式样 % 第%版只能答复一次、其后只能被替代', OLD.kind, OLD.version USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER document_form_answered_once BEFORE UPDATE ON document_form FOR EACH ROW EXECUTE FUNCTION document_form_answered_once();
CREATE TRIGGER document_form_kept BEFORE DELETE ON document_form FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER document_form_not_emptied BEFORE TRUNCATE ON document_form EXECUTE FUNCTION problem_record_stays();

GRANT SELECT, INSERT, UPDATE ON document_series TO ${app};
GRANT SELECT, INSERT ON document_number, document_number_void, document_form TO ${app};
GRANT UPDATE (state, answerer_id, answerer_name, answered_on, answer, replaced_on) ON document_form TO ${app};
