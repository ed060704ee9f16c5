-- What the office decides and may decide anew: each value from a day on, none ever altered. The application reads them; a new
-- one is entered by the database's owner, so that whoever works with the application cannot turn it to his case.
CREATE TABLE office_parameter (
    name       text NOT NULL CHECK (name IN ('CLOSURE_AGENCY', 'SHORT_LOOK_BACK_PERCENT')),
    valid_from date NOT NULL,
    value      text NOT NULL CHECK (value <> ''),
    ground     text NOT NULL CHECK (ground <> ''),
    PRIMARY KEY (name, valid_from),
    CHECK (name <> 'SHORT_LOOK_BACK_PERCENT' OR value ~ '^(100|[1-9]?[0-9])$')
);
COMMENT ON TABLE office_parameter IS '办公参数：自某日起执行，只增不改；应用只读，由数据库属主依文件录入';
COMMENT ON COLUMN office_parameter.name IS 'CLOSURE_AGENCY 为销号文号的机关代字；SHORT_LOOK_BACK_PERCENT 为立行立改销号后抽查回头看的比例（百分数）';
COMMENT ON COLUMN office_parameter.ground IS '依据（文件、会议）';

INSERT INTO office_parameter (name, valid_from, value, ground) VALUES
    ('CLOSURE_AGENCY',          date '2000-01-01', '达市人防销', '系统初始设定'),
    ('SHORT_LOOK_BACK_PERCENT', date '2000-01-01', '20',         '系统初始设定');

CREATE TRIGGER office_parameter_stays BEFORE UPDATE OR DELETE ON office_parameter FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER office_parameter_not_emptied BEFORE TRUNCATE ON office_parameter EXECUTE FUNCTION problem_record_stays();
GRANT SELECT ON office_parameter TO ${app};

-- 立行立改抽查: which of the problems closed by the short procedure are looked back on. The lot is drawn by the digest of the
-- block that sealed the closing signature: nobody knows it before the signature is committed, everybody can compute it after.
-- lot = the first 8 hexadecimal digits of SHA-256(block digest in hexadecimal || ':' || problem number), modulo 10000;
-- drawn when lot < percent * 100.
CREATE TABLE look_back_draw (
    problem_id      bigint      NOT NULL REFERENCES problem,
    after_signature integer     NOT NULL,
    block           bigint      NOT NULL REFERENCES trail_block (number),
    percent         smallint    NOT NULL CHECK (percent BETWEEN 0 AND 100),
    lot             integer     NOT NULL CHECK (lot BETWEEN 0 AND 9999),
    drawn           boolean     NOT NULL,
    drawn_on        date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (problem_id, after_signature),
    CHECK (drawn = (lot < percent * 100))
);
COMMENT ON TABLE look_back_draw IS '立行立改销号后的抽查：签号由封存销号签批的区块摘要与问题编号算出，数据库复算，只增不改';
COMMENT ON COLUMN look_back_draw.after_signature IS '销号那次签批的序号';
COMMENT ON COLUMN look_back_draw.block IS '封存销号签批的留痕区块';
COMMENT ON COLUMN look_back_draw.lot IS '签号 0-9999：SHA-256（区块摘要十六进制 + 冒号 + 问题编号）的前 8 位十六进制数除以 10000 的余数';
COMMENT ON COLUMN look_back_draw.drawn IS '签号小于比例乘以 100 的抽中';

-- The database draws again: another lot, another block or another share than that of the day is refused.
CREATE FUNCTION look_back_draw_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file   problem%ROWTYPE;
    sealed trail_block%ROWTYPE;
    share  text;
BEGIN
    SELECT * INTO file FROM problem WHERE id = NEW.problem_id FOR UPDATE;
    IF file.stage <> 'CLOSED' OR file.procedure IS DISTINCT FROM 'SHORT' OR NEW.after_signature <> file.signatures THEN
        RAISE EXCEPTION '问题 % 不在抽查范围', file.number USING ERRCODE = 'check_violation';
    END IF;
    SELECT b.* INTO sealed FROM trail_entry e JOIN trail_block b ON b.seal = e.seal
     WHERE e.subject_kind = 'problem' AND e.subject_number = file.number AND e.deed = 'CLOSURE_CONFIRM' ORDER BY b.number DESC LIMIT 1;
    SELECT value INTO share FROM office_parameter
     WHERE name = 'SHORT_LOOK_BACK_PERCENT' AND valid_from <= file.closed_on ORDER BY valid_from DESC LIMIT 1;
    IF sealed.number IS NULL OR NEW.block <> sealed.number OR NEW.percent <> share::smallint OR NEW.lot <>
       ('x' || left(encode(sha256(convert_to(encode(sealed.digest, 'hex') || ':' || file.number, 'UTF8')), 'hex'), 8))::bit(32)::bigint % 10000 THEN
        RAISE EXCEPTION '问题 % 的抽签结果与规则不符', file.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER look_back_draw_fits BEFORE INSERT ON look_back_draw FOR EACH ROW EXECUTE FUNCTION look_back_draw_fits();
CREATE TRIGGER look_back_draw_stays BEFORE UPDATE OR DELETE ON look_back_draw FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER look_back_draw_not_emptied BEFORE TRUNCATE ON look_back_draw EXECUTE FUNCTION problem_record_stays();
GRANT SELECT, INSERT ON look_back_draw TO ${app};
