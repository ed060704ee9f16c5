-- 留痕: entries are inserted without a lock; the entries of one transaction are sealed as one block of the chain when it
-- commits. The application may insert entries and read; seals, digests, blocks and the head are made here, by triggers.
-- The canonical bytes are written down in src/docs/decisions/0002-the-trail-is-a-chain.md and computed again, in Java, by
-- TrailVerifier.

CREATE TABLE trail_entry (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    seal           uuid        NOT NULL,
    happened_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor_id       bigint      NOT NULL,
    actor_login    text        NOT NULL,
    actor_name     text        NOT NULL,
    actor_unit     text        NOT NULL,
    actor_posts    text        NOT NULL,
    deed           text        NOT NULL CHECK (deed ~ '^[A-Z][A-Z0-9_]*$'),
    subject_kind   text        NOT NULL CHECK (subject_kind ~ '^[a-z][a-z0-9_-]*$'),
    subject_number text        NOT NULL,
    changes        text        NOT NULL CHECK (jsonb_typeof(changes::jsonb) = 'array'),
    remark         text        NOT NULL,
    digest         bytea       NOT NULL CHECK (octet_length(digest) = 32)
);

CREATE UNIQUE INDEX trail_entry_of_seal ON trail_entry (seal, id);
CREATE INDEX trail_entry_of_subject ON trail_entry (subject_kind, subject_number, id);
CREATE INDEX trail_entry_of_actor ON trail_entry (actor_login, id);
CREATE INDEX trail_entry_of_deed ON trail_entry (deed, id);
CREATE INDEX trail_entry_of_day ON trail_entry USING brin (happened_at);

CREATE TABLE trail_block (
    number     bigint      PRIMARY KEY CHECK (number > 0),
    seal       uuid        NOT NULL UNIQUE,
    entries    integer     NOT NULL CHECK (entries > 0),
    last_entry bigint      NOT NULL,
    leaves     bytea       NOT NULL CHECK (octet_length(leaves) = 40 * entries),
    sealed_at  timestamptz NOT NULL,
    previous   bytea       NOT NULL CHECK (octet_length(previous) = 32),
    digest     bytea       NOT NULL CHECK (octet_length(digest) = 32)
);

CREATE TABLE trail_head (
    one    boolean PRIMARY KEY CHECK (one),
    number bigint  NOT NULL,
    digest bytea   NOT NULL CHECK (octet_length(digest) = 32)
);

INSERT INTO trail_head (one, number, digest) VALUES (true, 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE trail_verification (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verified_at  timestamptz NOT NULL,
    asked_by     text        NOT NULL,
    entries      bigint      NOT NULL,
    blocks       bigint      NOT NULL,
    head_code    text        NOT NULL,
    printed_code text        NOT NULL,
    result       text        NOT NULL CHECK (result ~ '^[A-Z_]+$'),
    broken_block bigint,
    broken_entry bigint
);

-- A digest covers what may hold any character, so every text goes in with its length before it.
CREATE FUNCTION trail_part(part text) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8');

CREATE FUNCTION trail_time(moment timestamptz) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN int8send((extract(epoch FROM moment) * 1000000)::bigint);

-- The seal is one per transaction and cannot be chosen: no setting of the session enters into it. A transaction number comes
-- again after a restore into another cluster, the start of the server with it does not.
CREATE FUNCTION trail_entry_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp
AS $$
BEGIN
    NEW.seal := md5(extract(epoch FROM pg_postmaster_start_time())::text || ' ' || pg_current_xact_id()::text)::uuid;
    NEW.digest := sha256(
        trail_part('trail-entry-1')
        || int8send(NEW.id)
        || uuid_send(NEW.seal)
        || trail_time(NEW.happened_at)
        || trail_time(NEW.recorded_at)
        || int8send(NEW.actor_id)
        || trail_part(NEW.actor_login)
        || trail_part(NEW.actor_name)
        || trail_part(NEW.actor_unit)
        || trail_part(NEW.actor_posts)
        || trail_part(NEW.deed)
        || trail_part(NEW.subject_kind)
        || trail_part(NEW.subject_number)
        || trail_part(NEW.changes)
        || trail_part(NEW.remark));
    RETURN NEW;
END $$;

-- Runs for each entry at commit; the first seals all of the transaction, the others find the block and pass. Whoever made the
-- constraint immediate has sealed early, and an entry after that would be in no block: refused.
CREATE FUNCTION trail_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp
AS $$
DECLARE
    sealed_up_to bigint;
    head         trail_head;
    block        trail_block;
BEGIN
    SELECT last_entry INTO sealed_up_to FROM trail_block WHERE seal = NEW.seal;
    IF FOUND THEN
        IF NEW.id > sealed_up_to THEN
            RAISE EXCEPTION 'trail entry % comes after the block of its transaction was sealed', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END IF;

    SELECT * INTO STRICT head FROM trail_head FOR UPDATE;

    block.number := head.number + 1;
    block.seal := NEW.seal;
    block.previous := head.digest;
    SELECT count(*), max(id), string_agg(int8send(id) || digest, ''::bytea ORDER BY id)
      INTO block.entries, block.last_entry, block.leaves
      FROM trail_entry WHERE seal = NEW.seal;
    SELECT recorded_at INTO STRICT block.sealed_at FROM trail_entry WHERE id = block.last_entry;
    block.digest := sha256(
        trail_part('trail-block-1')
        || int8send(block.number)
        || uuid_send(block.seal)
        || int4send(block.entries)
        || int8send(block.last_entry)
        || trail_time(block.sealed_at)
        || block.previous
        || block.leaves);

    INSERT INTO trail_block SELECT block.*;
    UPDATE trail_head SET number = block.number, digest = block.digest;
    RETURN NULL;
END $$;

CREATE FUNCTION trail_refuse() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the trail is only ever added to', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- Blocks and the head are written from within trail_seal() and from nowhere else, not even by the owner's own statement.
CREATE FUNCTION trail_only_by_sealing() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '% on % is refused: only sealing writes it', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER trail_entry_written BEFORE INSERT ON trail_entry
    FOR EACH ROW EXECUTE FUNCTION trail_entry_written();
CREATE CONSTRAINT TRIGGER trail_entry_sealed AFTER INSERT ON trail_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trail_seal();

CREATE TRIGGER trail_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_entry
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_block_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_block
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_block_by_sealing BEFORE INSERT ON trail_block
    FOR EACH STATEMENT EXECUTE FUNCTION trail_only_by_sealing();
CREATE TRIGGER trail_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON trail_head
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_head_by_sealing BEFORE UPDATE ON trail_head
    FOR EACH STATEMENT EXECUTE FUNCTION trail_only_by_sealing();
CREATE TRIGGER trail_verification_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_verification
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();

COMMENT ON TABLE trail_entry IS '留痕：每一次办理一条，只增不改。一次保存为一条';
COMMENT ON COLUMN trail_entry.seal IS '封记：同一事务的各条相同，由触发器填写';
COMMENT ON COLUMN trail_entry.happened_at IS '办公时钟的时间（演示时可前拨）';
COMMENT ON COLUMN trail_entry.recorded_at IS '写入时的系统时间';
COMMENT ON COLUMN trail_entry.actor_posts IS '当时的岗位，以加号相连；以后改任不影响';
COMMENT ON COLUMN trail_entry.deed IS '办理事项代码，消息键为 deed.代码';
COMMENT ON COLUMN trail_entry.changes IS 'JSON 数组，每项为 [字段消息键, 原值, 新值]；按所存文本计入摘要';
COMMENT ON COLUMN trail_entry.digest IS '本条的 SHA-256 摘要，由触发器计算，应用不能填写';
COMMENT ON TABLE trail_block IS '区块：一个事务的全部留痕，提交时封存，前后相连。次序以区块号为准，不以时间为准';
COMMENT ON COLUMN trail_block.leaves IS '各条的编号（8字节）与摘要（32字节），按编号相连，用于指明是哪一条被改动或缺失';
COMMENT ON COLUMN trail_block.sealed_at IS '末条的写入时间';
COMMENT ON TABLE trail_head IS '链头：最后一个区块的编号与摘要，仅一行；其短码印在签批文书上';
COMMENT ON TABLE trail_verification IS '留痕核验记录：何时、何人、核验多少、结果如何';
COMMENT ON COLUMN trail_verification.printed_code IS '与纸质文书核对的链头码，未核对则为空串';
COMMENT ON COLUMN trail_verification.result IS 'INTACT 为完好，其余为第一处问题的种类';

REVOKE ALL ON FUNCTION trail_part(text), trail_time(timestamptz), trail_entry_written(), trail_seal(), trail_refuse(),
    trail_only_by_sealing() FROM PUBLIC;

GRANT SELECT ON trail_entry, trail_block, trail_head, trail_verification TO ${app};
GRANT INSERT (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed, subject_kind,
    subject_number, changes, remark) ON trail_entry TO ${app};
GRANT INSERT (verified_at, asked_by, entries, blocks, head_code, printed_code, result, broken_block, broken_entry)
    ON trail_verification TO ${app};
