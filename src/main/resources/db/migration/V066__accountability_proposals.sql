-- 问责建议: from a problem of DU-02 or DU-03 a supervisor proposes to hold to account; the keeper of clues takes it up or does not.
-- That there is a proposal is as sealed as what may come of it.

CREATE TABLE sealed.proposal (
    id            uuid        PRIMARY KEY,
    problem_id    bigint      NOT NULL REFERENCES problem,
    reason        text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    proposer_id   bigint      NOT NULL REFERENCES officer,
    proposer_name text        NOT NULL,
    proposed_on   date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    UNIQUE (problem_id, proposer_id)
);
COMMENT ON TABLE sealed.proposal IS '问责建议：由整改不力（DU-02）、发现问题不报告（DU-03）的问题引出；不写人名';

CREATE TABLE sealed.proposal_answer (
    proposal_id   uuid        PRIMARY KEY REFERENCES sealed.proposal,
    taken_up      boolean     NOT NULL,
    reason        text        NOT NULL CHECK (char_length(reason) <= 500 AND (taken_up OR reason <> '')),
    officer_id    bigint      NOT NULL REFERENCES officer,
    officer_name  text        NOT NULL,
    answered_on   date        NOT NULL,
    recorded_at   timestamptz NOT NULL
);
COMMENT ON TABLE sealed.proposal_answer IS '线索管理员的答复：启动问责，或不启动及理由';

CREATE FUNCTION sealed.may_propose_on(problem bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.holds('SUPERVISOR') AND sealed.supervises(problem)
       AND EXISTS (SELECT 1 FROM problem p WHERE p.id = may_propose_on.problem AND p.class_code IN ('DU-02', 'DU-03') AND p.stage <> 'VOID')
$$;
COMMENT ON FUNCTION sealed.may_propose_on IS '联系该单位的监督检查室人员，且问题属整改不力或发现问题不报告';

CREATE FUNCTION sealed.may_see_proposal(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sealed.proposal p WHERE p.id = which
                      AND (sealed.holds('CLUE_KEEPER') OR sealed.holds('SUPERVISOR') AND p.proposer_id = sealed.me()))
$$;

CREATE TRIGGER proposal_stays BEFORE UPDATE OR DELETE ON sealed.proposal FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER proposal_not_emptied BEFORE TRUNCATE ON sealed.proposal EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER proposal_answer_stays BEFORE UPDATE OR DELETE ON sealed.proposal_answer FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER proposal_answer_not_emptied BEFORE TRUNCATE ON sealed.proposal_answer EXECUTE FUNCTION problem_record_stays();

CALL sealed.wall('sealed.proposal');
CALL sealed.wall('sealed.proposal_answer');

CREATE POLICY proposal_seen ON sealed.proposal FOR SELECT TO mingzhang_sealed USING (sealed.may_see_proposal(id));
CREATE POLICY proposal_added ON sealed.proposal FOR INSERT TO mingzhang_sealed
    WITH CHECK (proposer_id = sealed.me() AND sealed.may_propose_on(problem_id));
CREATE POLICY proposal_answer_seen ON sealed.proposal_answer FOR SELECT TO mingzhang_sealed USING (sealed.may_see_proposal(proposal_id));
CREATE POLICY proposal_answer_added ON sealed.proposal_answer FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('CLUE_KEEPER')
                AND EXISTS (SELECT 1 FROM sealed.proposal p WHERE p.id = proposal_id AND p.proposer_id <> sealed.me()));

REVOKE ALL ON FUNCTION sealed.may_propose_on(bigint), sealed.may_see_proposal(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.may_propose_on(bigint), sealed.may_see_proposal(uuid) TO mingzhang_sealed;
GRANT SELECT, INSERT ON sealed.proposal, sealed.proposal_answer TO mingzhang_sealed;
