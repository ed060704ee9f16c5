-- What the lists and the leaders' page count without being asked for one problem in particular: kept beside the ledger in the same
-- transaction. Every statement that changes problems adds lines with the differences, so nobody waits for another's line; the sum
-- of the lines counts. Lines of one kind are folded into one now and then, in one statement: who reads sees all before or all after.

CREATE TABLE problem_tally (
    responsible_unit_id bigint,
    campaign_year       smallint NOT NULL,
    class_group         text,
    procedure           text,
    stage               text     NOT NULL,
    served              boolean  NOT NULL,
    signed              boolean  NOT NULL,
    rectification       text     NOT NULL,
    rectification_confirmed boolean NOT NULL,
    monied              boolean  NOT NULL,
    problems            bigint   NOT NULL,
    amount              numeric  NOT NULL
);
COMMENT ON TABLE problem_tally IS '台账计数：各列取值相同的问题有几个、应收合计；同一组可有多行，以合计为准（随台账同一事务增减，定期合并）';
COMMENT ON COLUMN problem_tally.problems IS '件数的增减';
COMMENT ON COLUMN problem_tally.amount IS '应收的增减，单位：分';

CREATE TABLE problem_item_tally (
    item_id             bigint   NOT NULL,
    responsible_unit_id bigint,
    campaign_year       smallint NOT NULL,
    class_group         text,
    stage               text     NOT NULL,
    served              boolean  NOT NULL,
    signed              boolean  NOT NULL,
    rectified           boolean  NOT NULL,
    monied              boolean  NOT NULL,
    problems            bigint   NOT NULL
);
COMMENT ON TABLE problem_item_tally IS '各项的问题计数；同 problem_tally，以合计为准';

-- Under the names of the ledger's own columns: a condition written on "problem p" counts here what it lists there.
CREATE VIEW problem_counted AS
SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, rectification, rectification_confirmed,
       CASE WHEN served THEN date '2000-01-01' END AS served_on, CASE WHEN signed THEN 1 ELSE 0 END AS signatures,
       CASE WHEN monied THEN 1 ELSE 0 END AS amount_due, problems, amount
  FROM problem_tally;
COMMENT ON VIEW problem_counted IS '台账计数，列名同 problem：served_on、signatures、amount_due 只表示有无';

CREATE VIEW problem_item_counted AS
SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, rectified,
       CASE WHEN served THEN date '2000-01-01' END AS served_on, CASE WHEN signed THEN 1 ELSE 0 END AS signatures,
       CASE WHEN monied THEN 1 ELSE 0 END AS amount_due, problems
  FROM problem_item_tally;
COMMENT ON VIEW problem_item_counted IS '各项的问题计数，列名同 problem';

CREATE FUNCTION problem_tallied() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO problem_tally
        SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served_on IS NOT NULL, signatures > 0,
               rectification, rectification_confirmed, amount_due > 0, count(*), sum(amount_due)
          FROM come GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
        INSERT INTO problem_item_tally
        SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served_on IS NOT NULL, signatures > 0,
               rectification IN ('RECTIFIED', 'LONG_TERM'), amount_due > 0, count(*)
          FROM come GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
    ELSE
        INSERT INTO problem_tally
        SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served_on IS NOT NULL, signatures > 0,
               rectification, rectification_confirmed, amount_due > 0, sum(sign), sum(sign * amount_due)
          FROM (SELECT 1 AS sign, come.* FROM come UNION ALL SELECT -1, gone.* FROM gone) AS both_sides
         GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 HAVING sum(sign) <> 0 OR sum(sign * amount_due) <> 0;
        INSERT INTO problem_item_tally
        SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served_on IS NOT NULL, signatures > 0,
               rectification IN ('RECTIFIED', 'LONG_TERM'), amount_due > 0, sum(sign)
          FROM (SELECT 1 AS sign, come.* FROM come UNION ALL SELECT -1, gone.* FROM gone) AS both_sides
         GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(sign) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER problem_come_tallied AFTER INSERT ON problem
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION problem_tallied();
CREATE TRIGGER problem_changed_tallied AFTER UPDATE ON problem
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION problem_tallied();

-- Deleting and writing anew in one statement: whoever folds at the same moment finds these lines gone and folds the rest.
CREATE FUNCTION problem_tally_fold() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    WITH gone AS (DELETE FROM problem_tally RETURNING *)
    INSERT INTO problem_tally
    SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served, signed, rectification,
           rectification_confirmed, monied, sum(problems), sum(amount)
      FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 HAVING sum(problems) <> 0 OR sum(amount) <> 0;
    WITH gone AS (DELETE FROM problem_item_tally RETURNING *)
    INSERT INTO problem_item_tally
    SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served, signed, rectified, monied, sum(problems)
      FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(problems) <> 0;
$$;
COMMENT ON FUNCTION problem_tally_fold IS '合并计数：合计不变，行数减少';

CREATE FUNCTION problem_tally_differs() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT (SELECT count(*) FROM (
               SELECT 1 FROM (
                   SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served, signed, rectification,
                          rectification_confirmed, monied, problems, amount FROM problem_tally
                   UNION ALL
                   SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served_on IS NOT NULL, signatures > 0,
                          rectification, rectification_confirmed, amount_due > 0, -count(*), -sum(amount_due)
                     FROM problem GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AS both_sides
                GROUP BY responsible_unit_id, campaign_year, class_group, procedure, stage, served, signed, rectification,
                         rectification_confirmed, monied
               HAVING sum(problems) <> 0 OR sum(amount) <> 0) AS wrong)
         + (SELECT count(*) FROM (
               SELECT 1 FROM (
                   SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served, signed, rectified, monied, problems
                     FROM problem_item_tally
                   UNION ALL
                   SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served_on IS NOT NULL, signatures > 0,
                          rectification IN ('RECTIFIED', 'LONG_TERM'), amount_due > 0, -count(*)
                     FROM problem GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9) AS both_sides
                GROUP BY item_id, responsible_unit_id, campaign_year, class_group, stage, served, signed, rectified, monied
               HAVING sum(problems) <> 0) AS wrong)
$$;
COMMENT ON FUNCTION problem_tally_differs IS '重新清点：计数与台账不符的组数，应为零';

CREATE FUNCTION problem_tally_recount() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    LOCK TABLE problem IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM problem_tally;
    INSERT INTO problem_tally
    SELECT responsible_unit_id, campaign_year, class_group, procedure, stage, served_on IS NOT NULL, signatures > 0,
           rectification, rectification_confirmed, amount_due > 0, count(*), sum(amount_due)
      FROM problem GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    DELETE FROM problem_item_tally;
    INSERT INTO problem_item_tally
    SELECT item_id, responsible_unit_id, campaign_year, class_group, stage, served_on IS NOT NULL, signatures > 0,
           rectification IN ('RECTIFIED', 'LONG_TERM'), amount_due > 0, count(*)
      FROM problem GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
END $$;
COMMENT ON FUNCTION problem_tally_recount IS '按台账重写计数';

SELECT problem_tally_recount();

-- The application reads; only the triggers and these functions write.
GRANT SELECT ON problem_tally, problem_item_tally, problem_counted, problem_item_counted TO ${app};
REVOKE EXECUTE ON FUNCTION problem_tallied(), problem_tally_fold(), problem_tally_differs(), problem_tally_recount() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION problem_tally_fold(), problem_tally_differs(), problem_tally_recount() TO ${app};

-- What is open is a fifth of a ledger that has worked for years: who looks for the late, the lamps and the next terms reads only it.
DROP INDEX problem_open_due;
CREATE INDEX problem_open_due ON problem (due_on, id)
    INCLUDE (responsible_unit_id, stage, clock_stopped_on, served_on, last_progress_on, class_group, campaign_year, amount_due)
    WHERE stage NOT IN ('CLOSED', 'VOID');
DROP INDEX problem_unit_open_due;
CREATE INDEX problem_unit_open_due ON problem (responsible_unit_id, due_on, id)
    INCLUDE (stage, clock_stopped_on, served_on, last_progress_on, class_group, campaign_year, amount_due)
    WHERE stage NOT IN ('CLOSED', 'VOID');

-- The list as it opens, what is open first and by its due date: read in order, so that a page ends after its rows.
CREATE INDEX problem_in_order ON problem (
    (CASE WHEN stage IN ('CLOSED', 'VOID') THEN date '9999-12-31' ELSE coalesce(due_on, date '9999-12-30') END), id)
    INCLUDE (responsible_unit_id, stage, due_on, served_on, amount_due, campaign_year, class_group, rectification);

-- The figures of a class of problems, and what no head of a unit has confirmed.
CREATE INDEX problem_of_group ON problem (class_group, campaign_year, project_id, id)
    INCLUDE (responsible_unit_id, item_id, stage, signatures, rectification, rectification_confirmed);
CREATE INDEX problem_unconfirmed ON problem (id)
    INCLUDE (responsible_unit_id, campaign_year, class_group, stage, signatures) WHERE NOT rectification_confirmed;

-- Look-backs that wait, in the order of their list.
CREATE INDEX look_back_in_order ON look_back (
    (CASE WHEN filed_on IS NULL AND cancelled_on IS NULL THEN due_on END), id) INCLUDE (problem_id, due_on, filed_on, cancelled_on, conclusion);
