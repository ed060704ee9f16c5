-- 成批排除: what was agreed to are the findings that lay before the second person, not whatever a later run may bring.

CREATE TABLE screening_dismissal_row (
    dismissal_id bigint NOT NULL REFERENCES screening_dismissal_answer,
    finding_id   bigint NOT NULL REFERENCES screening_finding,
    PRIMARY KEY (dismissal_id, finding_id)
);
COMMENT ON TABLE screening_dismissal_row IS '成批排除签字时逐个列明的发现；以后比对出的不在其内，须另行提出';
CREATE INDEX screening_dismissal_row_by_finding ON screening_dismissal_row (finding_id);

INSERT INTO screening_dismissal_row (dismissal_id, finding_id)
SELECT d.id, f.id FROM screening_dismissal d JOIN screening_dismissal_answer a ON a.dismissal_id = d.id AND a.accepted
  JOIN screening_finding f ON d.rule = f.rule AND (d.unit_id IS NULL OR d.unit_id = f.unit_id)
       AND (d.developer IS NULL OR d.developer = f.developer) AND (d.words IS NULL OR strpos(f.title, d.words) > 0)
 WHERE d.finding_id IS NULL;

CREATE TRIGGER screening_dismissal_row_stays BEFORE UPDATE OR DELETE ON screening_dismissal_row FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER screening_dismissal_row_not_emptied BEFORE TRUNCATE ON screening_dismissal_row EXECUTE FUNCTION problem_record_stays();

CREATE VIEW screening_dismissed AS
    SELECT d.finding_id FROM screening_dismissal d JOIN screening_dismissal_answer a ON a.dismissal_id = d.id
     WHERE a.accepted AND d.finding_id IS NOT NULL
    UNION
    SELECT r.finding_id FROM screening_dismissal_row r;
COMMENT ON VIEW screening_dismissed IS '已排除的发现';
COMMENT ON TABLE screening_dismissal IS '排除：一人提出理由，另一人同意；单个，或按规则加单位、名称字样成批（签字时逐个列明）';

GRANT SELECT, INSERT ON screening_dismissal_row TO ${app};
GRANT SELECT ON screening_dismissed TO ${app};
