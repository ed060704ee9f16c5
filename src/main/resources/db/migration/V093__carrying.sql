-- 搬运: the public page may run alone, in a zone of its own. What it takes is carried in as files, what is answered is carried out; both
-- ends keep a log.

CREATE TABLE sealed.carried_in (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name    text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    digest       bytea       NOT NULL CHECK (octet_length(digest) = 32),
    outcome      text        NOT NULL CHECK (outcome IN ('ARRIVED', 'ALREADY', 'DAMAGED', 'FOREIGN', 'EARLY')),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    carried_on   date        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON TABLE sealed.carried_in IS '搬入登记：每个密封件文件一行，收下、已有、损坏、非本机关、先于举报本身；只增不改';

CREATE TABLE sealed.carried_out (
    package_id uuid  PRIMARY KEY REFERENCES sealed.report_package,
    file_name  text  NOT NULL,
    digest     bytea NOT NULL CHECK (octet_length(digest) = 32),
    carried_on date  NOT NULL
);
COMMENT ON TABLE sealed.carried_out IS '单独运行的举报页写出的密封件文件；只记日期';

CREATE TABLE sealed.answers_in (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name  text   NOT NULL,
    digest     bytea  NOT NULL CHECK (octet_length(digest) = 32),
    taken      integer,
    carried_on date   NOT NULL
);
COMMENT ON TABLE sealed.answers_in IS '单独运行的举报页收到的状态与答复文件；taken 为空的已损坏，未采用';

CREATE TRIGGER carried_in_stays BEFORE UPDATE OR DELETE ON sealed.carried_in FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER carried_out_stays BEFORE UPDATE OR DELETE ON sealed.carried_out FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER answers_in_stays BEFORE UPDATE OR DELETE ON sealed.answers_in FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CALL sealed.wall('sealed.carried_in');
CALL sealed.wall('sealed.carried_out');
CALL sealed.wall('sealed.answers_in');

CREATE POLICY carried_in_seen ON sealed.carried_in FOR SELECT TO mingzhang_sealed USING (sealed.holds('PETITION_DESK'));
CREATE POLICY carried_in_added ON sealed.carried_in FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('PETITION_DESK'));
GRANT SELECT, INSERT ON sealed.carried_in TO mingzhang_sealed;

CREATE FUNCTION report_box_known(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sealed.report_package p WHERE p.id = which)
$$;
COMMENT ON FUNCTION report_box_known IS '该密封件是否已收下';
REVOKE ALL ON FUNCTION report_box_known(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_box_known(uuid) TO ${app};
