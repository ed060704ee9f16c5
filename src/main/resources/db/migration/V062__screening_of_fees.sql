-- 费用规则进入比对: a rule may end in more than one class of problems, and what is assessed may differ by a rounding.

ALTER TABLE screening_finding ADD COLUMN problem_class text;
COMMENT ON COLUMN screening_finding.problem_class IS '列入台账时的问题类别；空为规则表所定的类别';

ALTER TABLE screening_parameter DROP CONSTRAINT screening_parameter_name_check;
ALTER TABLE screening_parameter ADD CONSTRAINT screening_parameter_name_check CHECK (name IN ('AREA_TOLERANCE', 'AREA_TOLERANCE_PERCENT',
    'AREA_INCREASE_PERCENT', 'SPLIT_MONTHS', 'RELOCATION_PAPERS', 'APPROVER_FINDINGS', 'TENDER_WORKS', 'TENDER_GOODS', 'TENDER_SERVICES',
    'SAME_BIDDERS', 'ONE_SUPPLIER_PERCENT', 'ONE_SUPPLIER_PURCHASES', 'FEE_TOLERANCE'));
INSERT INTO screening_parameter (name, valid_from, value, source, verified) VALUES
    ('FEE_TOLERANCE', date '2000-01-01', 1, '系统初始设定（取整误差）', false);
