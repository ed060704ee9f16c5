-- 离线检查包: what comes back is kept as it came, told apart by what is in it, and taken over item by item, each once.

ALTER TABLE visit_pack_upload
    ADD COLUMN revision integer NOT NULL CHECK (revision >= 0),
    ADD COLUMN sha256   text    NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ADD COLUMN name     text    NOT NULL,
    ADD UNIQUE (pack_id, sha256);
COMMENT ON COLUMN visit_pack_upload.revision IS '包里填写部分的第几次改动；交回过较新的，较旧的就不再收';
COMMENT ON COLUMN visit_pack_upload.sha256 IS '填写部分的校验值：同一份交几次只收一次';
COMMENT ON COLUMN visit_pack_upload.content IS '填写部分，原样；从不作为网页发出';
CREATE INDEX visit_pack_fk ON visit_pack (visit_id);

CREATE TABLE visit_pack_taken (
    pack_id     uuid   NOT NULL REFERENCES visit_pack,
    item        text   NOT NULL CHECK (char_length(item) BETWEEN 1 AND 60),
    digest      text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    upload_id   bigint NOT NULL REFERENCES visit_pack_upload,
    officer_id  bigint NOT NULL REFERENCES officer,
    taken_on    date   NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (pack_id, item, digest)
);
COMMENT ON TABLE visit_pack_taken IS '从检查包收下的每一项：打勾、发现、意见建议、照片、情况记录；同一项同样的内容只收一次';
COMMENT ON COLUMN visit_pack_taken.item IS '如 mark:12、finding:〈包里的编号〉';
CREATE INDEX visit_pack_taken_fk ON visit_pack_taken (upload_id);

CREATE TRIGGER visit_pack_taken_stays BEFORE UPDATE OR DELETE ON visit_pack_taken FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER visit_pack_taken_not_emptied BEFORE TRUNCATE ON visit_pack_taken EXECUTE FUNCTION problem_record_stays();

GRANT SELECT, INSERT ON visit_pack_taken TO ${app};
