-- 文书作废: a paper of the office that was not served yet is withdrawn, with its reason. Its number stays in the register and is never given
-- again; the ladder stands where it stood before, and the next paper draws a number of its own.

CREATE TABLE collection_void (
    project_id   bigint      NOT NULL,
    ordinal      integer     NOT NULL,
    reason       text        NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
    voided_on    date        NOT NULL,
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (project_id, ordinal),
    FOREIGN KEY (project_id, ordinal) REFERENCES collection_entry
);
COMMENT ON TABLE collection_void IS '催缴文书作废：只限本机关最后一份、尚未送达的；文书和文号都保留，只增不改';
CREATE INDEX collection_void_officer_fk ON collection_void (officer_id);

-- Of a file whose only paper was withdrawn nothing stands.
ALTER TABLE collection_case ALTER COLUMN rung DROP NOT NULL, ALTER COLUMN number DROP NOT NULL, ALTER COLUMN dated_on DROP NOT NULL;

-- The last paper that stands.
CREATE FUNCTION collection_last(project bigint) RETURNS collection_entry LANGUAGE sql STABLE AS $$
    SELECT e.* FROM collection_entry e
     WHERE e.project_id = project
       AND NOT EXISTS (SELECT 1 FROM collection_void v WHERE v.project_id = e.project_id AND v.ordinal = e.ordinal)
     ORDER BY e.ordinal DESC LIMIT 1
$$;

CREATE FUNCTION collection_void_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last collection_entry%ROWTYPE;
BEGIN
    PERFORM 1 FROM project WHERE id = NEW.project_id FOR NO KEY UPDATE;
    last := collection_last(NEW.project_id);
    IF last.ordinal IS DISTINCT FROM NEW.ordinal OR last.issuer <> 'CIVIL_DEFENSE' THEN
        RAISE EXCEPTION '只能作废本机关的最后一份文书' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM collection_service s WHERE s.project_id = NEW.project_id AND s.ordinal = NEW.ordinal) THEN
        RAISE EXCEPTION '文书 % 已送达，不得作废', last.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collection_void_fits BEFORE INSERT ON collection_void FOR EACH ROW EXECUTE FUNCTION collection_void_fits();
CREATE TRIGGER collection_void_stays BEFORE UPDATE OR DELETE ON collection_void FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER collection_void_not_emptied BEFORE TRUNCATE ON collection_void EXECUTE FUNCTION problem_record_stays();

CREATE FUNCTION collection_service_of_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM collection_void v WHERE v.project_id = NEW.project_id AND v.ordinal = NEW.ordinal) THEN
        RAISE EXCEPTION '文书已作废，不再送达' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collection_service_of_standing BEFORE INSERT ON collection_service FOR EACH ROW EXECUTE FUNCTION collection_service_of_standing();

-- What was withdrawn is no step of the ladder; its ordinal is used all the same.
CREATE OR REPLACE FUNCTION collection_entry_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last collection_entry%ROWTYPE;
BEGIN
    PERFORM 1 FROM project WHERE id = NEW.project_id FOR NO KEY UPDATE;
    last := collection_last(NEW.project_id);
    IF NEW.ordinal <> (SELECT coalesce(max(e.ordinal), 0) + 1 FROM collection_entry e WHERE e.project_id = NEW.project_id) THEN
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

CREATE OR REPLACE FUNCTION collection_case_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file collection_case%ROWTYPE;
    last collection_entry%ROWTYPE;
BEGIN
    SELECT * INTO file FROM collection_case WHERE project_id = NEW.project_id;
    last := collection_last(NEW.project_id);
    IF (file.rung, file.number) IS DISTINCT FROM (last.rung, last.number)
       OR file.entries <> (SELECT max(e.ordinal) FROM collection_entry e WHERE e.project_id = NEW.project_id)
       OR (file.hold IS NOT NULL) <> EXISTS (
            SELECT 1 FROM collection_hold h WHERE h.project_id = NEW.project_id
               AND NOT EXISTS (SELECT 1 FROM collection_hold_end e WHERE e.hold_id = h.id)) THEN
        RAISE EXCEPTION '催缴案卷 % 与文书不符', NEW.project_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER collection_void_counted AFTER INSERT ON collection_void DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION collection_case_fits();

GRANT SELECT, INSERT ON collection_void TO ${app};
