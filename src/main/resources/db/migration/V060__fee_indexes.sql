-- 欠缴清单、账龄: what was paid for each project, and what is payable, from indexes alone. The sums of six hundred thousand payments
-- are then read without the payments.
CREATE INDEX receipt_entry_paid ON receipt_entry (project_id) INCLUDE (amount, recovery) WHERE project_id IS NOT NULL;
CREATE UNIQUE INDEX fee_assessment_in_force ON fee_assessment (project_id) INCLUDE (id, assessed, reduced, payable, due_on, verified)
    WHERE state = 'IN_FORCE';
DROP INDEX fee_assessment_current;
