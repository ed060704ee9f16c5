-- 佐证材料: files of records, whatever the record is, kept in the database in pieces of 1 MiB: one transaction, one backup,
-- any node. Nothing here is ever changed: a better file is a new revision, a wrong one is withdrawn with a reason.

CREATE TABLE evidence_file (
    id             uuid        PRIMARY KEY,
    arrival        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    holder_kind    text        NOT NULL CHECK (holder_kind ~ '^[a-z][a-z0-9-]*$'),
    holder_id      bigint      NOT NULL,
    slot           text        NOT NULL CHECK (slot ~ '^[a-z0-9][a-z0-9:._-]{0,99}$'),
    first_id       uuid        NOT NULL,
    revision       integer     NOT NULL CHECK (revision > 0),
    name           text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    kind           text        NOT NULL CHECK (kind IN ('PDF', 'OFD', 'JPEG', 'PNG', 'GIF', 'WEBP', 'BMP', 'HEIC', 'DOC',
                                                        'DOCX', 'WPS', 'XLS', 'XLSX', 'ET')),
    size           bigint      NOT NULL CHECK (size BETWEEN 1 AND 52428800),
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    note           text        NOT NULL CHECK (char_length(note) <= 500),
    uploader_id    bigint      NOT NULL,
    uploader_name  text        NOT NULL,
    uploader_unit  text        NOT NULL,
    happened_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    UNIQUE (id, holder_kind, holder_id, slot),
    CONSTRAINT evidence_file_revision UNIQUE (first_id, revision),
    CONSTRAINT evidence_file_first CHECK ((revision = 1) = (first_id = id)),
    -- A revision stays with the record and the place of the file it replaces.
    CONSTRAINT evidence_file_of_its_chain FOREIGN KEY (first_id, holder_kind, holder_id, slot)
        REFERENCES evidence_file (id, holder_kind, holder_id, slot)
);
CREATE INDEX evidence_file_of_holder ON evidence_file (holder_kind, holder_id, arrival);

CREATE TABLE evidence_chunk (
    file_id uuid    NOT NULL REFERENCES evidence_file,
    ordinal integer NOT NULL CHECK (ordinal BETWEEN 0 AND 49),
    bytes   bytea   NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (file_id, ordinal)
);
-- Pictures and office files are packed already: the server need not try again.
ALTER TABLE evidence_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE evidence_withdrawal (
    first_id       uuid        PRIMARY KEY REFERENCES evidence_file,
    reason         text        NOT NULL CHECK (char_length(btrim(reason)) BETWEEN 1 AND 500),
    officer_id     bigint      NOT NULL,
    officer_name   text        NOT NULL,
    officer_unit   text        NOT NULL,
    happened_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL
);

CREATE FUNCTION evidence_refuse() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: evidence is only ever added to', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- At commit: all pieces, and nothing but them. It also stands on the pieces, so that nothing is added to a file later.
CREATE FUNCTION evidence_whole() RETURNS trigger
    LANGUAGE plpgsql
AS $$
DECLARE
    file  uuid;
    want  bigint;
    have  bigint;
    parts bigint;
    last  integer;
BEGIN
    IF TG_TABLE_NAME = 'evidence_file' THEN
        file := NEW.id;
    ELSE
        file := NEW.file_id;
    END IF;
    SELECT size INTO want FROM evidence_file WHERE id = file;
    SELECT coalesce(sum(octet_length(bytes)), 0), count(*), max(ordinal) INTO have, parts, last
      FROM evidence_chunk WHERE file_id = file;
    IF have <> want OR parts <> last + 1 THEN
        RAISE EXCEPTION 'file % should have % bytes and has % in % pieces', file, want, have, parts
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER evidence_file_whole AFTER INSERT ON evidence_file
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION evidence_whole();
-- A file's first piece is written with it; any later one answers for the whole again.
CREATE CONSTRAINT TRIGGER evidence_chunk_whole AFTER INSERT ON evidence_chunk
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ordinal > 0) EXECUTE FUNCTION evidence_whole();

CREATE TRIGGER evidence_file_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_file
    FOR EACH STATEMENT EXECUTE FUNCTION evidence_refuse();
CREATE TRIGGER evidence_chunk_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION evidence_refuse();
CREATE TRIGGER evidence_withdrawal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION evidence_refuse();

COMMENT ON TABLE evidence_file IS '佐证材料：每个文件的每一版一行，只增不改。文件内容在 evidence_chunk，同生同灭';
COMMENT ON COLUMN evidence_file.arrival IS '到达次序，列表按它排列';
COMMENT ON COLUMN evidence_file.holder_kind IS '所属记录的种类，如 problem；能否查看由该记录决定';
COMMENT ON COLUMN evidence_file.slot IS '证明什么，如 measure:12、court-paper';
COMMENT ON COLUMN evidence_file.first_id IS '第一版的编号，第一版即自身；更换文件为新的一版，旧版保留';
COMMENT ON COLUMN evidence_file.name IS '上传时的文件名，已去除路径与控制字符';
COMMENT ON COLUMN evidence_file.kind IS '按内容（不按文件名）判定的类型';
COMMENT ON COLUMN evidence_file.uploader_unit IS '上传人当时的单位；以后调动、更名不影响';
COMMENT ON COLUMN evidence_file.happened_at IS '办公时钟的时间（演示时可前拨）';
COMMENT ON COLUMN evidence_file.recorded_at IS '写入时的系统时间';
COMMENT ON TABLE evidence_chunk IS '文件内容，每块不超过 1 MiB，从 0 起连续';
COMMENT ON TABLE evidence_withdrawal IS '误传文件的撤下：写明理由，文件本身保留';

GRANT SELECT ON evidence_file, evidence_chunk, evidence_withdrawal TO ${app};
GRANT INSERT ON evidence_chunk, evidence_withdrawal TO ${app};
GRANT INSERT (id, holder_kind, holder_id, slot, first_id, revision, name, kind, size, sha256, note, uploader_id,
    uploader_name, uploader_unit, happened_at, recorded_at) ON evidence_file TO ${app};
