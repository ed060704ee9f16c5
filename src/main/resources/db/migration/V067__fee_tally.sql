-- 费款总账、账龄: what each project's fee is assessed at and what came in for it, kept beside the assessments and the entries in the same
-- transaction, so that a list of all fees and its sums read one narrow row for each project and neither of the two.

CREATE TABLE fee_tally (
    project_id    bigint  PRIMARY KEY REFERENCES project ON DELETE CASCADE,
    unit_id       bigint  NOT NULL,
    assessment_id bigint,
    verified      boolean,
    assessed      bigint  NOT NULL,
    reduced       bigint  NOT NULL,
    payable       bigint  NOT NULL,
    due_on        date,
    paid          bigint  NOT NULL,
    recovered     bigint  NOT NULL,
    arrears       bigint  GENERATED ALWAYS AS (greatest(payable - paid, 0)) STORED,
    overpaid      bigint  GENERATED ALWAYS AS (greatest(paid - payable, 0)) STORED
);
COMMENT ON TABLE fee_tally IS '费款计数：每个涉及易地建设费的项目一行（批准易地建设、有核定或有分录），由触发器随核定、分录同一事务重算，不由程序写入';
COMMENT ON COLUMN fee_tally.assessment_id IS '现行核定；空为未核定';
COMMENT ON COLUMN fee_tally.paid IS '已缴，即该项目各笔分录之和，单位：分；其中 recovered 为追缴到位';
COMMENT ON COLUMN fee_tally.arrears IS '欠缴 = 应缴 − 已缴，不为负；多收另列 overpaid，不与欠缴相抵';
CREATE INDEX fee_tally_by_arrears ON fee_tally (arrears DESC NULLS LAST, project_id);
CREATE INDEX fee_tally_owing ON fee_tally (due_on, project_id) INCLUDE (unit_id, arrears) WHERE arrears > 0;

CREATE VIEW fee_tallied AS
SELECT p.id AS project_id, p.unit_id, a.id AS assessment_id, a.verified, coalesce(a.assessed, 0) AS assessed, coalesce(a.reduced, 0) AS reduced,
       coalesce(a.payable, 0) AS payable, a.due_on, coalesce(m.paid, 0)::bigint AS paid, coalesce(m.recovered, 0)::bigint AS recovered
  FROM project p
  LEFT JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
  LEFT JOIN LATERAL (SELECT sum(e.amount) AS paid, sum(e.amount) FILTER (WHERE e.recovery = 'FEE') AS recovered
                       FROM receipt_entry e WHERE e.project_id = p.id) m ON true
 WHERE a.id IS NOT NULL OR m.paid IS NOT NULL OR p.decision_kind = 'RELOCATED';
COMMENT ON VIEW fee_tallied IS '费款计数应有的内容，按核定和分录现算';

-- The project is held first, as whoever allocates holds it: what two do at the same moment is then counted one after the other.
CREATE FUNCTION fee_tally_refresh(projects bigint[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    PERFORM 1 FROM project WHERE id = ANY (projects) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO fee_tally (project_id, unit_id, assessment_id, verified, assessed, reduced, payable, due_on, paid, recovered)
    SELECT * FROM fee_tallied t WHERE t.project_id = ANY (projects) ORDER BY t.project_id
    ON CONFLICT (project_id) DO UPDATE
       SET (unit_id, assessment_id, verified, assessed, reduced, payable, due_on, paid, recovered)
         = (EXCLUDED.unit_id, EXCLUDED.assessment_id, EXCLUDED.verified, EXCLUDED.assessed, EXCLUDED.reduced, EXCLUDED.payable,
            EXCLUDED.due_on, EXCLUDED.paid, EXCLUDED.recovered);
    DELETE FROM fee_tally m WHERE m.project_id = ANY (projects)
       AND NOT EXISTS (SELECT 1 FROM fee_tallied t WHERE t.project_id = m.project_id);
END $$;

CREATE FUNCTION fee_tally_follows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    changed bigint[];
BEGIN
    IF TG_TABLE_NAME <> 'project' THEN
        SELECT array_agg(DISTINCT project_id) INTO changed FROM come WHERE project_id IS NOT NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(id) INTO changed FROM come WHERE decision_kind = 'RELOCATED';
    ELSE
        SELECT array_agg(c.id) INTO changed FROM come c JOIN gone g ON g.id = c.id
         WHERE (c.unit_id, c.decision_kind) <> (g.unit_id, g.decision_kind);
    END IF;
    IF changed IS NOT NULL THEN
        PERFORM fee_tally_refresh(changed);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER fee_tally_of_come AFTER INSERT ON project
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION fee_tally_follows();
CREATE TRIGGER fee_tally_of_changed AFTER UPDATE ON project
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION fee_tally_follows();
CREATE TRIGGER fee_tally_of_answered AFTER UPDATE ON fee_assessment
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION fee_tally_follows();
CREATE TRIGGER fee_tally_of_entered AFTER INSERT ON receipt_entry
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION fee_tally_follows();

CREATE FUNCTION fee_tally_differs() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT count(*) FROM fee_tallied t
      FULL JOIN (SELECT project_id, unit_id, assessment_id, verified, assessed, reduced, payable, due_on, paid, recovered FROM fee_tally) m
             ON m.project_id = t.project_id
     WHERE m.* IS DISTINCT FROM t.*
$$;
COMMENT ON FUNCTION fee_tally_differs IS '重新清点：与核定、分录不符的行数，应为零';

CREATE FUNCTION fee_tally_recount() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    LOCK TABLE project, fee_assessment, receipt_entry IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM fee_tally;
    INSERT INTO fee_tally (project_id, unit_id, assessment_id, verified, assessed, reduced, payable, due_on, paid, recovered)
    SELECT * FROM fee_tallied;
END $$;
COMMENT ON FUNCTION fee_tally_recount IS '按核定、分录重写计数';

SELECT fee_tally_recount();

-- The application reads; only the triggers write.
GRANT SELECT ON fee_tally TO ${app};
REVOKE EXECUTE ON FUNCTION fee_tally_refresh(bigint[]), fee_tally_follows(), fee_tally_differs(), fee_tally_recount() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fee_tally_differs() TO ${app};

-- Both were for the list that now reads the tally; the ones on the same column that were there before remain.
DROP INDEX receipt_entry_paid;
