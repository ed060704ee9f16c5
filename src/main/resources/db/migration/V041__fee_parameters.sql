-- What the recomputation measures by and no law that we have found fixes: dated, with source, entered by the database's owner.
CREATE TABLE fee_parameter (
    name       text    NOT NULL CHECK (name IN ('URGING_DAYS', 'REMITTANCE_DAYS', 'PAYMENT_GATE')),
    valid_from date    NOT NULL,
    value      text    NOT NULL CHECK (value <> ''),
    source     text    NOT NULL CHECK (source <> ''),
    verified   boolean NOT NULL,
    PRIMARY KEY (name, valid_from),
    CHECK (name = 'PAYMENT_GATE' OR value ~ '^[1-9][0-9]{0,3}$'),
    CHECK (name <> 'PAYMENT_GATE' OR value IN ('PLANNING_PERMIT', 'CONSTRUCTION_PERMIT'))
);
COMMENT ON TABLE fee_parameter IS '费款核查参数：自某日起执行，只增不改；应用只读，由数据库属主依文件录入';
COMMENT ON COLUMN fee_parameter.name IS 'URGING_DAYS 逾期后多少日无催缴文书为催缴不力；REMITTANCE_DAYS 收款与入库相差多少日以内不作差异；PAYMENT_GATE 缴费应在哪一许可之前';
COMMENT ON COLUMN fee_parameter.verified IS '是否已查到文件核实；未核实的，页面上注明';
INSERT INTO fee_parameter (name, valid_from, value, source, verified) VALUES
    ('URGING_DAYS',     '2000-01-01', '90',                  '系统初始设定，待办公室确定', false),
    ('REMITTANCE_DAYS', '2000-01-01', '10',                  '系统初始设定，待办公室确定', false),
    ('PAYMENT_GATE',    '2000-01-01', 'CONSTRUCTION_PERMIT', '开工、施工许可之前缴清（各地规定不一，待核实）', false);
CREATE TRIGGER fee_parameter_stays BEFORE UPDATE OR DELETE ON fee_parameter FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER fee_parameter_not_emptied BEFORE TRUNCATE ON fee_parameter EXECUTE FUNCTION problem_record_stays();
GRANT SELECT ON fee_parameter TO ${app};
