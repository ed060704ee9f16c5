-- 密封舱: a schema that the application's login cannot enter as itself. It enters by SET LOCAL ROLE, in one place of the code, with
-- an identity that holds for one transaction; row-level security then asks the people's own records. See decision 0014.

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'mingzhang_sealed') THEN
        BEGIN
            CREATE ROLE mingzhang_sealed NOLOGIN;
            ALTER ROLE ${app} NOINHERIT;
            GRANT mingzhang_sealed TO ${app};
        EXCEPTION WHEN insufficient_privilege THEN
            NULL;
        END;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'mingzhang_sealed' AND NOT rolcanlogin AND NOT rolsuper AND NOT rolbypassrls)
       OR NOT pg_has_role('${app}'::regrole, 'mingzhang_sealed'::name, 'MEMBER')
       OR pg_has_role('${app}'::regrole, 'mingzhang_sealed'::name, 'USAGE') THEN
        RAISE EXCEPTION '数据库缺少密封舱角色。请由数据库超级用户执行一次，再启动本系统。The database lacks the role of the sealed compartment. Let a superuser of the database run this once, then start again:  CREATE ROLE mingzhang_sealed NOLOGIN;  ALTER ROLE % NOINHERIT;  GRANT mingzhang_sealed TO %;', '${app}', '${app}'
            USING HINT = 'PostgreSQL 16+, where the membership exists already:  GRANT mingzhang_sealed TO ${app} WITH INHERIT FALSE, SET TRUE;';
    END IF;
END $$;

CREATE SCHEMA sealed;
COMMENT ON SCHEMA sealed IS '密封舱：问题线索、筛查及其留痕。应用账号不能直接进入，只能在事务内切换角色并表明身份，行级安全按任岗、知悉范围逐行判断';
GRANT USAGE ON SCHEMA sealed TO mingzhang_sealed;

-- Who has had his password reset by others is a stranger here until a second person says that it is he.
ALTER TABLE officer ADD COLUMN reset_epoch integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN officer.reset_epoch IS '被他人重置口令的次数，由触发器累计；每次重置后须经第二人确认，方可再入密封舱';

CREATE FUNCTION officer_reset_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.reset_epoch := OLD.reset_epoch;
    IF OLD.password_hash IS NOT NULL
       AND (NEW.password_hash IS NULL
            OR NEW.activation_digest IS NOT NULL AND NEW.activation_digest IS DISTINCT FROM OLD.activation_digest) THEN
        NEW.reset_epoch := OLD.reset_epoch + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER officer_reset_counted BEFORE UPDATE ON officer FOR EACH ROW EXECUTE FUNCTION officer_reset_counted();

CREATE TABLE sealed.confirmation (
    officer_id     bigint      NOT NULL REFERENCES officer,
    reset_epoch    integer     NOT NULL CHECK (reset_epoch > 0),
    officer_name   text        NOT NULL,
    confirmer_id   bigint      NOT NULL REFERENCES officer CHECK (confirmer_id <> officer_id),
    confirmer_name text        NOT NULL,
    confirmed_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (officer_id, reset_epoch)
);
COMMENT ON TABLE sealed.confirmation IS '重置口令后的身份确认：第二人确认系其本人；只增不改';

-- The identity of the transaction. Unset, everything below answers no.
CREATE FUNCTION sealed.me() RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT nullif(current_setting('mingzhang.officer', true), '')::bigint
$$;
CREATE FUNCTION sealed.day() RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT nullif(current_setting('mingzhang.today', true), '')::date
$$;
CREATE FUNCTION sealed.tag() RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT decode(nullif(current_setting('mingzhang.tag', true), ''), 'hex')
$$;

CREATE FUNCTION sealed.is_cleared(person bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM officer o WHERE o.id = person AND o.active
                      AND (o.reset_epoch = 0 OR EXISTS (SELECT 1 FROM sealed.confirmation c
                                                          WHERE c.officer_id = o.id AND c.reset_epoch = o.reset_epoch)))
$$;
COMMENT ON FUNCTION sealed.is_cleared IS '账号在用，且未被他人重置口令，或重置后已经第二人确认';

-- In person: posts come from the register, never from a setting, and a stand-in's do not count.
CREATE FUNCTION sealed.holds(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT coalesce(sealed.is_cleared(sealed.me()) AND holds_post_himself(sealed.me(), wanted, sealed.day()), false)
$$;

CREATE FUNCTION sealed.supervises(which bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM problem p JOIN supervised_unit s ON s.unit_id = p.responsible_unit_id
                    WHERE p.id = which AND s.officer_id = sealed.me()
                      AND s.valid_from <= sealed.day() AND (s.valid_to IS NULL OR s.valid_to > sealed.day()))
$$;
COMMENT ON FUNCTION sealed.supervises IS '该问题的责任单位是否由此人联系';

CREATE FUNCTION sealed.confirmation_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM officer o WHERE o.id = NEW.officer_id AND o.active AND o.reset_epoch = NEW.reset_epoch) THEN
        RAISE EXCEPTION '没有待确认的重置' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER confirmation_fits BEFORE INSERT ON sealed.confirmation FOR EACH ROW EXECUTE FUNCTION sealed.confirmation_fits();
CREATE TRIGGER confirmation_stays BEFORE UPDATE OR DELETE ON sealed.confirmation FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER confirmation_not_emptied BEFORE TRUNCATE ON sealed.confirmation EXECUTE FUNCTION problem_record_stays();

-- 舱内留痕: a chain of its own, made as V002 makes the public one, so that nothing of it shows in the public head.
CREATE TABLE sealed.trail_entry (
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
    remark         text        NOT NULL,
    digest         bytea       NOT NULL CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE sealed.trail_entry IS '舱内留痕：登记、阅览、办理每次一条，只增不改';
CREATE UNIQUE INDEX trail_entry_of_seal ON sealed.trail_entry (seal, id);
CREATE INDEX trail_entry_of_subject ON sealed.trail_entry (subject_kind, subject_number, id);

CREATE TABLE sealed.trail_block (
    number     bigint  PRIMARY KEY CHECK (number > 0),
    seal       uuid    NOT NULL UNIQUE,
    entries    integer NOT NULL CHECK (entries > 0),
    last_entry bigint  NOT NULL,
    leaves     bytea   NOT NULL CHECK (octet_length(leaves) = 40 * entries),
    previous   bytea   NOT NULL CHECK (octet_length(previous) = 32),
    digest     bytea   NOT NULL CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE sealed.trail_block IS '舱内区块：一个事务的全部舱内留痕，提交时封存，前后相连';

CREATE TABLE sealed.trail_head (
    one    boolean PRIMARY KEY CHECK (one),
    number bigint  NOT NULL,
    digest bytea   NOT NULL CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE sealed.trail_head IS '舱内链头，仅一行';
INSERT INTO sealed.trail_head (one, number, digest) VALUES (true, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION sealed.entry_digest(entry sealed.trail_entry) RETURNS bytea LANGUAGE sql STABLE
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sha256(trail_part('sealed-entry-1') || int8send(entry.id) || uuid_send(entry.seal)
        || trail_time(entry.happened_at) || trail_time(entry.recorded_at) || int8send(entry.actor_id)
        || trail_part(entry.actor_login) || trail_part(entry.actor_name) || trail_part(entry.actor_unit) || trail_part(entry.actor_posts)
        || trail_part(entry.deed) || trail_part(entry.subject_kind) || trail_part(entry.subject_number) || trail_part(entry.remark))
$$;
CREATE FUNCTION sealed.block_digest(block sealed.trail_block) RETURNS bytea LANGUAGE sql STABLE
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sha256(trail_part('sealed-block-1') || int8send(block.number) || uuid_send(block.seal) || int4send(block.entries)
        || int8send(block.last_entry) || block.previous || block.leaves)
$$;

CREATE FUNCTION sealed.seal(of_transaction xid8) RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT md5(extract(epoch FROM pg_postmaster_start_time())::text || ' sealed ' || of_transaction::text)::uuid
$$;

CREATE FUNCTION sealed.trail_entry_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
BEGIN
    NEW.seal := sealed.seal(pg_current_xact_id());
    NEW.digest := sealed.entry_digest(NEW);
    RETURN NEW;
END $$;

CREATE FUNCTION sealed.trail_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    sealed_up_to bigint;
    head         sealed.trail_head;
    block        sealed.trail_block;
BEGIN
    SELECT b.last_entry INTO sealed_up_to FROM sealed.trail_block b WHERE b.seal = NEW.seal;
    IF FOUND THEN
        IF NEW.id > sealed_up_to THEN
            RAISE EXCEPTION 'sealed entry % comes after the block of its transaction', NEW.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END IF;
    SELECT * INTO STRICT head FROM sealed.trail_head FOR UPDATE;
    block.number := head.number + 1;
    block.seal := NEW.seal;
    block.previous := head.digest;
    SELECT count(*), max(e.id), string_agg(int8send(e.id) || e.digest, ''::bytea ORDER BY e.id)
      INTO block.entries, block.last_entry, block.leaves FROM sealed.trail_entry e WHERE e.seal = NEW.seal;
    block.digest := sealed.block_digest(block);
    INSERT INTO sealed.trail_block SELECT block.*;
    UPDATE sealed.trail_head SET number = block.number, digest = block.digest;
    RETURN NULL;
END $$;

CREATE TRIGGER trail_entry_written BEFORE INSERT ON sealed.trail_entry FOR EACH ROW EXECUTE FUNCTION sealed.trail_entry_written();
CREATE CONSTRAINT TRIGGER trail_entry_sealed AFTER INSERT ON sealed.trail_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sealed.trail_seal();
CREATE TRIGGER trail_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed.trail_entry FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_block_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed.trail_block FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_block_by_sealing BEFORE INSERT ON sealed.trail_block FOR EACH STATEMENT EXECUTE FUNCTION trail_only_by_sealing();
CREATE TRIGGER trail_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON sealed.trail_head FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse();
CREATE TRIGGER trail_head_by_sealing BEFORE UPDATE ON sealed.trail_head FOR EACH STATEMENT EXECUTE FUNCTION trail_only_by_sealing();

-- All that anybody outside learns of it: it verifies, or it does not.
CREATE FUNCTION sealed_trail_verifies() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT NOT EXISTS (SELECT 1 FROM sealed.trail_entry e WHERE e.digest IS DISTINCT FROM sealed.entry_digest(e))
       AND NOT EXISTS (SELECT 1 FROM sealed.trail_entry e WHERE NOT EXISTS (SELECT 1 FROM sealed.trail_block b WHERE b.seal = e.seal)
                          AND e.seal IS DISTINCT FROM sealed.seal(pg_current_xact_id_if_assigned()))
       AND NOT EXISTS (
            SELECT 1 FROM sealed.trail_block b
              LEFT JOIN LATERAL (SELECT count(*) AS entries, max(e.id) AS last_entry,
                                        string_agg(int8send(e.id) || e.digest, ''::bytea ORDER BY e.id) AS leaves
                                   FROM sealed.trail_entry e WHERE e.seal = b.seal) x ON true
             WHERE x.entries <> b.entries OR x.last_entry IS DISTINCT FROM b.last_entry OR x.leaves IS DISTINCT FROM b.leaves
                OR b.digest <> sealed.block_digest(b))
       AND NOT EXISTS (
            SELECT 1 FROM (SELECT b.number, row_number() OVER w AS place, b.previous,
                                  lag(b.digest, 1, decode(repeat('00', 32), 'hex')) OVER w AS before
                             FROM sealed.trail_block b WINDOW w AS (ORDER BY b.number)) c
             WHERE c.number <> c.place OR c.previous <> c.before)
       AND EXISTS (
            SELECT 1 FROM sealed.trail_head h
             WHERE h.number = (SELECT coalesce(max(b.number), 0) FROM sealed.trail_block b)
               AND h.digest = coalesce((SELECT b.digest FROM sealed.trail_block b ORDER BY b.number DESC LIMIT 1), decode(repeat('00', 32), 'hex')))
$$;
COMMENT ON FUNCTION sealed_trail_verifies IS '舱内留痕是否完好：审计管理员只得知是或否';

-- 线索筛查 moves in, rows and all.
ALTER TABLE problem_screening SET SCHEMA sealed;
ALTER TABLE screening_answer SET SCHEMA sealed;
REVOKE ALL ON sealed.problem_screening, sealed.screening_answer FROM ${app};

CREATE FUNCTION sealed.screening_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    file problem%ROWTYPE;
BEGIN
    SELECT * INTO file FROM problem WHERE id = NEW.problem_id FOR UPDATE;
    IF NEW.after_signature <> file.signatures THEN
        RAISE EXCEPTION '筛查与问题 % 现状不符', file.number USING ERRCODE = 'check_violation';
    END IF;
    IF file.stage IN ('DRAFT', 'AWAITING_SIGN_OFF', 'CLOSED', 'VOID') THEN
        RAISE EXCEPTION '问题 % 现处 %，不得登记', file.number, file.stage USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER problem_screening_fits ON sealed.problem_screening;
CREATE TRIGGER problem_screening_fits BEFORE INSERT ON sealed.problem_screening FOR EACH ROW EXECUTE FUNCTION sealed.screening_fits();

-- What the ledger may know: two answers, yes or no; and the keeper, what he owes.
CREATE FUNCTION problem_screened(which bigint, reopened integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sealed.problem_screening s WHERE s.problem_id = which AND s.after_signature >= reopened)
$$;
COMMENT ON FUNCTION problem_screened IS 'CLUE_SCREENED：本轮挂账以来已作线索筛查';

CREATE FUNCTION problem_clues_answered(which bigint, reopened integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT problem_screened(which, reopened)
       AND NOT EXISTS (SELECT 1 FROM sealed.problem_screening s
                        WHERE s.problem_id = which AND s.after_signature >= reopened AND s.outcome = 'TO_INVESTIGATE'
                          AND NOT EXISTS (SELECT 1 FROM sealed.screening_answer a WHERE a.screening_id = s.id))
$$;
COMMENT ON FUNCTION problem_clues_answered IS 'CLUE_ANSWERED：须查的均已答复';

CREATE FUNCTION problems_owing_an_answer(keeper bigint, on_day date) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT s.problem_id FROM sealed.problem_screening s
     WHERE s.outcome = 'TO_INVESTIGATE' AND NOT EXISTS (SELECT 1 FROM sealed.screening_answer a WHERE a.screening_id = s.id)
       AND sealed.is_cleared(keeper) AND holds_post_himself(keeper, ARRAY['CLUE_KEEPER'], on_day)
$$;
COMMENT ON FUNCTION problems_owing_an_answer IS '线索管理员待答复的问题；其他人得不到任何一行';

-- As V010, but the compartment is asked and not read.
CREATE OR REPLACE FUNCTION problem_witness_lacks(file problem) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    returned integer;
    reopened integer;
    verifier bigint;
    checked  check_record%ROWTYPE;
BEGIN
    SELECT coalesce(max(s.ordinal) FILTER (WHERE s.stage_to = 'RECTIFYING'), 0), coalesce(max(s.ordinal) FILTER (WHERE s.step = 'REOPEN'), 0)
      INTO returned, reopened FROM problem_signature s WHERE s.problem_id = file.id;
    SELECT * INTO checked FROM check_record c WHERE c.problem_id = file.id ORDER BY c.id DESC LIMIT 1;
    IF checked.id IS NULL OR checked.after_signature < returned OR checked.conclusion <> 'CONFIRMED' THEN
        RETURN '缺核查记录';
    END IF;
    IF NOT problem_clues_answered(file.id, reopened) THEN
        RETURN '纪检会签条件未齐';
    END IF;
    IF (SELECT coalesce(sum(p.amount), 0) FROM problem_payment p WHERE p.problem_id = file.id) + file.amount_reduced <> file.amount_due THEN
        RETURN '资金未结清';
    END IF;
    IF file.procedure = 'SHORT' THEN
        RETURN NULL;
    END IF;
    SELECT s.officer_id INTO verifier FROM problem_signature s
     WHERE s.problem_id = file.id AND s.round = file.round AND s.step = 'VERIFY' ORDER BY s.ordinal DESC LIMIT 1;
    IF checked.second_id IS NULL OR verifier IS NULL OR verifier NOT IN (checked.filer_id, checked.second_id)
       OR EXISTS (SELECT 1 FROM unnest(ARRAY[checked.filer_id, checked.second_id]) AS checker(id)
                   WHERE checker.id <> verifier
                     AND NOT EXISTS (SELECT 1 FROM check_confirmation k WHERE k.check_id = checked.id AND k.officer_id = checker.id)) THEN
        RETURN '缺两名核查人的确认';
    END IF;
    IF file.responsible_unit_id IN (checked.filer_unit_id, checked.second_unit_id,
            unit_of_officer(checked.filer_id, checked.filed_on), unit_of_officer(checked.second_id, checked.filed_on)) THEN
        RETURN '核查人属于责任单位';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM (SELECT f.responsibility, f.loss FROM problem_finding f
                        WHERE f.problem_id = file.id AND f.after_signature >= reopened ORDER BY f.id DESC LIMIT 1) AS latest
         WHERE latest.responsibility IS NOT NULL AND latest.loss IS NOT NULL) THEN
        RETURN '责任未查明或损失未定准';
    END IF;
    IF EXISTS (
        SELECT 1 FROM notice_objection o LEFT JOIN notice_objection_answer a ON a.objection_id = o.id
         WHERE o.problem_id = file.id
           AND (a.objection_id IS NULL OR a.outcome = 'UPHELD' AND returned <= o.after_signature)) THEN
        RETURN '公示异议未办结';
    END IF;
    RETURN NULL;
END $$;

-- The second wall. The owner passes as himself (migrations, the functions above) and not through a view that somebody makes of these
-- tables: there the reader is still the current user, and row security is forced.
CREATE PROCEDURE sealed.wall(which regclass) LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', which);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', which);
    EXECUTE format('CREATE POLICY of_the_owner ON %s TO %I USING (current_user = %L)', which, current_user, current_user);
END $$;
COMMENT ON PROCEDURE sealed.wall IS '为舱内一张表启用并强制行级安全；建表的迁移必须调用';

CALL sealed.wall('sealed.confirmation');
CALL sealed.wall('sealed.trail_entry');
CALL sealed.wall('sealed.trail_block');
CALL sealed.wall('sealed.trail_head');
CALL sealed.wall('sealed.problem_screening');
CALL sealed.wall('sealed.screening_answer');

CREATE POLICY confirmation_seen ON sealed.confirmation FOR SELECT TO mingzhang_sealed
    USING (sealed.holds('CLUE_KEEPER', 'SUPERVISOR', 'RESIDENT'));
CREATE POLICY confirmation_added ON sealed.confirmation FOR INSERT TO mingzhang_sealed
    WITH CHECK (confirmer_id = sealed.me() AND sealed.holds('CLUE_KEEPER', 'SUPERVISOR'));
CREATE POLICY trail_added ON sealed.trail_entry FOR INSERT TO mingzhang_sealed
    WITH CHECK (actor_id = sealed.me());
CREATE POLICY screening_seen ON sealed.problem_screening FOR SELECT TO mingzhang_sealed
    USING (sealed.holds('SUPERVISOR', 'RESIDENT', 'CLUE_KEEPER') AND sealed.supervises(problem_id));
CREATE POLICY screening_added ON sealed.problem_screening FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('SUPERVISOR', 'RESIDENT') AND sealed.supervises(problem_id));
CREATE POLICY answer_seen ON sealed.screening_answer FOR SELECT TO mingzhang_sealed
    USING (EXISTS (SELECT 1 FROM sealed.problem_screening s WHERE s.id = screening_id));
CREATE POLICY answer_added ON sealed.screening_answer FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('CLUE_KEEPER')
                AND EXISTS (SELECT 1 FROM sealed.problem_screening s WHERE s.id = screening_id));

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA sealed FROM PUBLIC;
REVOKE ALL ON PROCEDURE sealed.wall(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.me(), sealed.day(), sealed.tag(), sealed.is_cleared(bigint), sealed.holds(text[]), sealed.supervises(bigint)
    TO mingzhang_sealed;
GRANT SELECT, INSERT ON sealed.confirmation, sealed.problem_screening, sealed.screening_answer TO mingzhang_sealed;
GRANT SELECT ON sealed.trail_entry TO mingzhang_sealed;
GRANT INSERT (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed, subject_kind, subject_number, remark)
    ON sealed.trail_entry TO mingzhang_sealed;

REVOKE ALL ON FUNCTION sealed_trail_verifies(), problem_screened(bigint, integer), problem_clues_answered(bigint, integer),
    problems_owing_an_answer(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_trail_verifies(), problem_screened(bigint, integer), problem_clues_answered(bigint, integer),
    problems_owing_an_answer(bigint, date) TO ${app};
