-- 追责问责: who was held to account, by which measure, until when. Sealed like the clue behind it; what was published (通报曝光) is
-- copied out to a table that everybody may read. Figures leave as numbers only.

CREATE TABLE sealed.held_person (
    id             uuid        PRIMARY KEY,
    number         text        NOT NULL UNIQUE CHECK (number ~ '^WZ-[0-9]{4}-[0-9]{4,6}$'),
    name           bytea       NOT NULL,
    algorithm      text        NOT NULL CHECK (algorithm IN ('AES-256-GCM', 'SM4-GCM')),
    key_id         text        NOT NULL CHECK (length(key_id) BETWEEN 1 AND 20),
    head_tag       bytea       NOT NULL CHECK (octet_length(head_tag) = 32),
    officer_tags   bytea[]     NOT NULL,
    unit_id        bigint      NOT NULL REFERENCES unit,
    unit           text        NOT NULL,
    rank           text        NOT NULL CHECK (rank IN ('COUNTY_LEADER', 'TOWNSHIP_LEADER', 'STAFF', 'UNKNOWN')),
    form           integer     NOT NULL CHECK (form BETWEEN 1 AND 4),
    organ          text        NOT NULL CHECK (length(organ) BETWEEN 1 AND 100),
    document       text        NOT NULL CHECK (length(document) BETWEEN 1 AND 60),
    decided_on     date        NOT NULL,
    clue_id        uuid        REFERENCES sealed.clue,
    registrar_id   bigint      NOT NULL REFERENCES officer,
    registrar_name text        NOT NULL,
    registered_on  date        NOT NULL CHECK (registered_on >= decided_on),
    recorded_at    timestamptz NOT NULL
);
COMMENT ON TABLE sealed.held_person IS '追责问责：一人一次一行；姓名由应用加密';
COMMENT ON COLUMN sealed.held_person.head_tag IS '姓名和单位的带密钥摘要（HMAC）：同一年内同一人只计一人';
COMMENT ON COLUMN sealed.held_person.officer_tags IS '同名的本系统人员编号的带密钥摘要：其本人无论何岗一律不得见';
COMMENT ON COLUMN sealed.held_person.form IS '四种形态之几';

CREATE TABLE sealed.sanction (
    person_id uuid    NOT NULL REFERENCES sealed.held_person,
    ordinal   integer NOT NULL CHECK (ordinal BETWEEN 1 AND 5),
    kind      text    NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]{2,40}$'),
    from_on   date    NOT NULL,
    until_on  date    CHECK (until_on >= from_on),
    PRIMARY KEY (person_id, ordinal),
    UNIQUE (person_id, kind)
);
COMMENT ON TABLE sealed.sanction IS '处理种类及影响期，可并用';

CREATE TABLE sealed.publication (
    person_id      uuid        PRIMARY KEY REFERENCES sealed.held_person,
    shown_name     text        NOT NULL CHECK (length(shown_name) BETWEEN 1 AND 30),
    document       text        NOT NULL CHECK (length(document) BETWEEN 1 AND 60),
    published_on   date        NOT NULL,
    publisher_id   bigint      NOT NULL REFERENCES officer,
    publisher_name text        NOT NULL,
    recorded_at    timestamptz NOT NULL
);
COMMENT ON TABLE sealed.publication IS '通报曝光：登记人以外的监督检查室人员决定公开';

CREATE TABLE published_accountability (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shown_name   text        NOT NULL,
    unit         text        NOT NULL COLLATE "zh-x-icu",
    sanctions    text[]      NOT NULL,
    organ        text        NOT NULL,
    document     text        NOT NULL,
    decided_on   date        NOT NULL,
    published_on date        NOT NULL
);
COMMENT ON TABLE published_accountability IS '已公开的追责问责结果；由舱内公开决定的触发器写入，与舱内记录无其他关联';
CREATE INDEX published_accountability_on ON published_accountability (published_on, id);

CREATE TABLE unit_headcount (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id      bigint      NOT NULL REFERENCES unit,
    year         integer     NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    headcount    integer     NOT NULL CHECK (headcount BETWEEN 0 AND 9999),
    officer_id   bigint      NOT NULL REFERENCES officer,
    officer_name text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON TABLE unit_headcount IS '单位年度在职人数：追责问责占比的分母；更正另记一行，以最后一行为准';
CREATE INDEX unit_headcount_of ON unit_headcount (unit_id, year, id);

CREATE TABLE sealed_trail_verification (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verified_at timestamptz NOT NULL,
    intact      boolean     NOT NULL
);
COMMENT ON TABLE sealed_trail_verification IS '舱内留痕每夜核验的结果：只有是或否';

CREATE FUNCTION sealed.may_see_person(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.tag() IS NOT NULL
       AND EXISTS (SELECT 1 FROM sealed.held_person p WHERE p.id = which AND NOT sealed.tag() = ANY (p.officer_tags)
                      AND CASE WHEN p.clue_id IS NULL THEN sealed.holds('CLUE_KEEPER', 'SUPERVISOR') ELSE sealed.may_read(p.clue_id) END)
$$;
COMMENT ON FUNCTION sealed.may_see_person IS '由线索而来的随线索的知悉范围，其余由线索管理员和监督检查室知悉；本人一律不得见';

CREATE FUNCTION sealed.publication_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
DECLARE
    person sealed.held_person;
BEGIN
    SELECT * INTO STRICT person FROM sealed.held_person p WHERE p.id = NEW.person_id;
    IF person.registrar_id = NEW.publisher_id OR NEW.published_on < person.decided_on THEN
        RAISE EXCEPTION '登记人不得自己决定公开，公开不早于决定' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO published_accountability (shown_name, unit, sanctions, organ, document, decided_on, published_on)
    VALUES (NEW.shown_name, person.unit,
            (SELECT array_agg(s.kind ORDER BY s.ordinal) FROM sealed.sanction s WHERE s.person_id = person.id),
            person.organ, NEW.document, person.decided_on, NEW.published_on);
    RETURN NEW;
END $$;
CREATE TRIGGER publication_fits BEFORE INSERT ON sealed.publication FOR EACH ROW EXECUTE FUNCTION sealed.publication_fits();

CREATE TRIGGER held_person_stays BEFORE UPDATE ON sealed.held_person FOR EACH ROW EXECUTE FUNCTION sealed.only_sealed_anew('name');
CREATE TRIGGER held_person_never_deleted BEFORE DELETE ON sealed.held_person FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER sanction_stays BEFORE UPDATE OR DELETE ON sealed.sanction FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER publication_stays BEFORE UPDATE OR DELETE ON sealed.publication FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER published_accountability_stays BEFORE UPDATE OR DELETE ON published_accountability FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER unit_headcount_stays BEFORE UPDATE OR DELETE ON unit_headcount FOR EACH ROW EXECUTE FUNCTION problem_record_stays();
CREATE TRIGGER sealed_trail_verification_stays BEFORE UPDATE OR DELETE ON sealed_trail_verification FOR EACH ROW EXECUTE FUNCTION problem_record_stays();

-- Numbers for the leaders and the discipline side, and for nobody else: no row at all.
CREATE FUNCTION sealed.may_count(person bigint, on_day date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT sealed.is_cleared(person)
       AND holds_post_himself(person, ARRAY['LEADERSHIP', 'RESIDENT', 'SUPERVISOR', 'CLUE_KEEPER', 'PETITION_DESK'], on_day)
$$;
CREATE FUNCTION sealed.transferred(as_of date) RETURNS TABLE (clue_id uuid, level text, unit_id bigint) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT DISTINCT c.id, c.level, c.accused_unit_id
      FROM sealed.transfer t JOIN sealed.transfer_item i ON i.transfer_id = t.id JOIN sealed.clue c ON c.id = i.clue_id
     WHERE t.sent_on BETWEEN date_trunc('year', as_of)::date AND as_of
$$;
CREATE FUNCTION sealed_figures(person bigint, on_day date, as_of date)
    RETURNS TABLE (transferred integer, municipal integer, persons integer, headcount integer) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    SELECT t.transferred, CASE WHEN t.transferred = 0 OR t.municipal >= 3 AND t.transferred - t.municipal >= 3 THEN t.municipal END,
           (SELECT count(DISTINCT p.head_tag)::integer FROM sealed.held_person p
             WHERE p.decided_on BETWEEN date_trunc('year', as_of)::date AND as_of),
           (SELECT sum(h.headcount)::integer FROM
               (SELECT DISTINCT ON (u.unit_id) u.headcount FROM unit_headcount u WHERE u.year = extract(year FROM as_of)
                 ORDER BY u.unit_id, u.id DESC) h)
      FROM (SELECT count(*)::integer AS transferred, count(*) FILTER (WHERE s.level = 'MUNICIPAL')::integer AS municipal
              FROM sealed.transferred(as_of) s) t
     WHERE sealed.may_count(person, on_day)
$$;
COMMENT ON FUNCTION sealed_figures IS '移送线索数、追责问责人数：只有数字；市本级与县级任一不足三件时不单列';

-- By unit: a cell under three is withheld, and with it as many of the smallest as keep it from being told by subtraction.
CREATE FUNCTION sealed_figures_by_unit(person bigint, on_day date, as_of date) RETURNS TABLE (unit_id bigint, clues integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    WITH cell AS (
        SELECT u.id, (SELECT count(*)::integer FROM sealed.transferred(as_of) t WHERE t.unit_id = u.id) AS n
          FROM unit_as_of(as_of) u WHERE u.kind = 'CIVIL_DEFENSE' AND sealed.may_count(person, on_day)),
    placed AS (
        SELECT c.id, c.n, row_number() OVER w AS place, coalesce(sum(c.n) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before,
               bool_or(c.n < 3) OVER () AS any_small
          FROM cell c WINDOW w AS (ORDER BY c.n, c.id))
    SELECT p.id, CASE WHEN p.n < 3 OR p.any_small AND (p.place <= 2 OR p.before < 3) THEN NULL ELSE p.n END FROM placed p
$$;
COMMENT ON FUNCTION sealed_figures_by_unit IS '各单位被移送线索数：不足三件的连同可据以推算的一并不列';

CALL sealed.wall('sealed.held_person');
CALL sealed.wall('sealed.sanction');
CALL sealed.wall('sealed.publication');

CREATE POLICY person_seen ON sealed.held_person FOR SELECT TO mingzhang_sealed USING (sealed.may_see_person(id));
CREATE POLICY person_added ON sealed.held_person FOR INSERT TO mingzhang_sealed
    WITH CHECK (registrar_id = sealed.me() AND sealed.holds('CLUE_KEEPER') AND NOT sealed.tag() = ANY (officer_tags)
                AND (clue_id IS NULL OR sealed.may_read(clue_id)));
CREATE POLICY sanction_seen ON sealed.sanction FOR SELECT TO mingzhang_sealed USING (sealed.may_see_person(person_id));
CREATE POLICY sanction_added ON sealed.sanction FOR INSERT TO mingzhang_sealed
    WITH CHECK (sealed.holds('CLUE_KEEPER') AND sealed.may_see_person(person_id));
CREATE POLICY publication_seen ON sealed.publication FOR SELECT TO mingzhang_sealed USING (sealed.may_see_person(person_id));
CREATE POLICY publication_added ON sealed.publication FOR INSERT TO mingzhang_sealed
    WITH CHECK (publisher_id = sealed.me() AND sealed.holds('SUPERVISOR') AND sealed.may_see_person(person_id));
CREATE POLICY file_of_a_person_seen ON sealed.file FOR SELECT TO mingzhang_sealed
    USING (holder_kind = 'accountability' AND sealed.may_see_person(holder_id));
CREATE POLICY file_of_a_person_added ON sealed.file FOR INSERT TO mingzhang_sealed
    WITH CHECK (officer_id = sealed.me() AND sealed.holds('CLUE_KEEPER') AND holder_kind = 'accountability' AND sealed.may_see_person(holder_id));
CREATE POLICY trail_of_a_person ON sealed.trail_entry FOR SELECT TO mingzhang_sealed
    USING (subject_kind = 'accountability' AND EXISTS (SELECT 1 FROM sealed.held_person p WHERE p.number = subject_number));

REVOKE ALL ON FUNCTION sealed.may_see_person(uuid), sealed.publication_fits(), sealed.may_count(bigint, date), sealed.transferred(date),
    sealed_figures(bigint, date, date), sealed_figures_by_unit(bigint, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed.may_see_person(uuid) TO mingzhang_sealed;
GRANT EXECUTE ON FUNCTION sealed_figures(bigint, date, date), sealed_figures_by_unit(bigint, date, date) TO ${app};
GRANT SELECT, INSERT ON sealed.held_person, sealed.sanction, sealed.publication TO mingzhang_sealed;
GRANT SELECT ON published_accountability TO ${app};
GRANT SELECT, INSERT ON unit_headcount, sealed_trail_verification TO ${app};
