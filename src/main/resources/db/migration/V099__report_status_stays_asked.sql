-- A step of the desk hid from its reader that a question still waits for him: until he answers, or the matter is over, the status stays.

CREATE OR REPLACE FUNCTION sealed.report_step_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    report sealed.report;
    next   text;
    told   text;
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
    told := CASE WHEN next IN ('CLOSED', 'DUPLICATE') THEN 'CLOSED' WHEN report.status = 'ASKED' THEN 'ASKED'
                 WHEN next = 'READ' THEN 'READING' ELSE 'FORWARDED' END;
    UPDATE sealed.report r SET stage = next, steps = NEW.ordinal, status = told,
           status_on = CASE WHEN told = report.status THEN report.status_on ELSE NEW.happened_on END
     WHERE r.id = NEW.report_id;
    RETURN NEW;
END $$;
