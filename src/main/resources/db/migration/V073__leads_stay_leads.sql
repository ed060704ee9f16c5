-- 线索不列入台账: a lead against persons or firms is no proof, and no road of the application makes it a problem.

CREATE FUNCTION screening_lead_stays_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM screening_finding f WHERE f.id = NEW.finding_id AND f.discipline) THEN
        RAISE EXCEPTION '线索不能列入问题台账';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION screening_lead_stays_out IS '审批人集中、围标、指定供应商是线索，不是证据：不列入问题台账';

CREATE TRIGGER screening_problem_of_no_lead BEFORE INSERT ON screening_problem FOR EACH ROW EXECUTE FUNCTION screening_lead_stays_out();
