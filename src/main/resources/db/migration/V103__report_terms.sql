-- 受理、告知的期限: until now they stood in the program. They are the office's terms like the others, dated, with source, changed with
-- four eyes; and what is due reminds the petition desk, of which nothing but the day leaves the compartment.

ALTER TABLE office_term DISABLE TRIGGER office_term_fits;
ALTER TABLE office_term_answer DISABLE TRIGGER office_term_answer_fits;
WITH initial AS (
    INSERT INTO office_term (name, valid_from, value, source, verified, reason, proposer_name, proposed_on)
    VALUES ('REPORT_TRIAGE', date '2000-01-01', 5, '《纪检监察机关处理检举控告工作规则》第15条、第16条：5个工作日；待办公室与原文核对', false,
            '系统初始设定', '系统初始设定', date '2000-01-01'),
           ('REPORT_ANSWER', date '2000-01-01', 15, '《纪检监察机关处理检举控告工作规则》实名检举控告：15个工作日内告知受理情况；待办公室与原文核对', false,
            '系统初始设定', '系统初始设定', date '2000-01-01')
    RETURNING id, proposed_on)
INSERT INTO office_term_answer (term_id, accepted, remark, officer_name, answered_on)
SELECT id, true, '', '系统初始设定', proposed_on FROM initial;
ALTER TABLE office_term ENABLE TRIGGER office_term_fits;
ALTER TABLE office_term_answer ENABLE TRIGGER office_term_answer_fits;

CREATE FUNCTION petition_due(last date) RETURNS TABLE (kind text, due_on date) LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT 'petition-triage', r.triage_due_on FROM sealed.report r WHERE r.stage IN ('RECEIVED', 'READ') AND r.triage_due_on <= last
    UNION
    SELECT DISTINCT 'petition-answer', r.answer_due_on FROM sealed.report r
     WHERE r.answer_due_on <= last
       AND (r.stage IN ('RECEIVED', 'READ')
            OR r.lookup IS NOT NULL AND r.stage NOT IN ('STRAIGHT_UP', 'DUPLICATE'))
       AND NOT EXISTS (SELECT 1 FROM sealed.report_message m WHERE m.report_id = r.id AND m.kind = 'ANSWER')
$$;
COMMENT ON FUNCTION petition_due IS '哪几日有信访件到期：只有日子，没有件数和编号；供提醒信访室用';
REVOKE ALL ON FUNCTION petition_due(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION petition_due(date) TO ${app};
