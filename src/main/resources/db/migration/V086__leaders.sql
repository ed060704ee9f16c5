-- 四种形态 as numbers; what closed, sent back or reopened a file, found by its day; when a leader last looked.

-- A cell under three is withheld, and with it as many of the smallest as keep it from being told by subtraction; nought everywhere is no secret.
CREATE FUNCTION sealed_figures_by_form(person bigint, on_day date, as_of date) RETURNS TABLE (form integer, persons integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    WITH cell AS (
        SELECT f.form, (SELECT count(DISTINCT p.head_tag)::integer FROM sealed.held_person p
                         WHERE p.form = f.form AND p.decided_on BETWEEN date_trunc('year', as_of)::date AND as_of) AS n
          FROM generate_series(1, 4) AS f(form) WHERE sealed.may_count(person, on_day)),
    placed AS (
        SELECT c.form, c.n, row_number() OVER w AS place, coalesce(sum(c.n) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before,
               bool_or(c.n < 3) OVER () AS any_small, sum(c.n) OVER () AS all_of_them
          FROM cell c WINDOW w AS (ORDER BY c.n, c.form))
    SELECT p.form, CASE WHEN p.all_of_them > 0 AND (p.n < 3 OR p.any_small AND (p.place <= 2 OR p.before < 3)) THEN NULL ELSE p.n END FROM placed p
$$;
COMMENT ON FUNCTION sealed_figures_by_form IS '四种形态人数：不足三人的连同可据以推算的一并不列';
REVOKE ALL ON FUNCTION sealed_figures_by_form(bigint, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_figures_by_form(bigint, date, date) TO ${app};

CREATE INDEX problem_signature_turns ON problem_signature (signed_on, id) WHERE stage_to = 'CLOSED' OR step IN ('RETURN', 'REOPEN');
CREATE INDEX fee_assessment_standing ON fee_assessment (project_id) INCLUDE (answered_on, replaced_on, payable) WHERE state IN ('IN_FORCE', 'REPLACED');

CREATE TABLE dashboard_visit (
    officer_id bigint NOT NULL REFERENCES officer,
    visited_on date   NOT NULL,
    PRIMARY KEY (officer_id, visited_on)
);
COMMENT ON TABLE dashboard_visit IS '领导看板：谁哪天看过，每人每天一行；据以说明上次看过以来的变化';
GRANT SELECT, INSERT ON dashboard_visit TO ${app};
