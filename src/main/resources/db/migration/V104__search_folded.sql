-- One word finds its records however it was typed: full width as half width (NFKC), capitals as small letters. What is searched is
-- kept so; the two tables and the files' names are written once again for it (about 100 s for a million problems).
CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(normalize(words, NFKC) COLLATE "C") $$;
COMMENT ON FUNCTION folded(text) IS '检索用写法：全角作半角，字母一律小写';

ALTER TABLE problem
    DROP COLUMN search_text,
    DROP COLUMN search_pairs;
ALTER TABLE problem
    ADD COLUMN search_text text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (folded((number || ' ' || description) COLLATE "C")) STORED,
    ADD COLUMN search_pairs text[] NOT NULL
        GENERATED ALWAYS AS (bigrams(folded((number || ' ' || description) COLLATE "C"))) STORED;
COMMENT ON COLUMN problem.search_text IS '检索用文字：编号与问题描述，全角作半角';
COMMENT ON COLUMN problem.search_pairs IS '检索用文字的相邻两字，供索引缩小范围；逐字比对仍看 search_text';
CREATE INDEX problem_by_search ON problem USING gin (search_pairs);
CREATE INDEX problem_by_amount ON problem (amount_due) WHERE amount_due > 0;

ALTER TABLE project DROP COLUMN search_text;
ALTER TABLE project
    ADD COLUMN search_text text NOT NULL COLLATE "C" GENERATED ALWAYS AS (folded((
        number || ' ' || name || ' ' || developer
        || ' ' || coalesce(credit_code, '') || ' ' || coalesce(project_code, '') || ' ' || coalesce(address, '')
        || ' ' || coalesce(planning_permit_number, '') || ' ' || coalesce(construction_permit_number, '')
        || ' ' || coalesce(completion_filing_number, '') || ' ' || coalesce(decision_number, '')) COLLATE "C")) STORED;
COMMENT ON COLUMN project.search_text IS '检索用文字，由各列拼成，全角作半角';
CREATE INDEX project_by_search ON project USING gin (bigrams(search_text));

ALTER TABLE evidence_file
    ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (folded(name COLLATE "C")) STORED;
COMMENT ON COLUMN evidence_file.search_text IS '检索用文字：文件名，全角作半角';
CREATE INDEX evidence_file_by_search ON evidence_file USING gin (bigrams(search_text));

CREATE INDEX fee_assessment_by_amount ON fee_assessment (payable) WHERE state = 'IN_FORCE';
CREATE INDEX receipt_by_amount ON receipt (amount);
CREATE INDEX receipt_by_search ON receipt USING gin (bigrams(folded(number || ' ' || voucher_number || ' ' || payer)));
CREATE INDEX collection_entry_by_number ON collection_entry USING gin (bigrams(folded(number)));
