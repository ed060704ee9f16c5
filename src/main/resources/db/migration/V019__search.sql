-- Two-character search in the ledger: every pair of neighbouring characters of number and description, stored and indexed. Stored,
-- because computing the pairs again for each row that the index names is what makes a common word slow.
ALTER TABLE problem
    ADD COLUMN search_text text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (lower((number || ' ' || description) COLLATE "C")) STORED,
    ADD COLUMN search_pairs text[] NOT NULL
        GENERATED ALWAYS AS (bigrams((number || ' ' || description) COLLATE "C")) STORED;
COMMENT ON COLUMN problem.search_text IS '检索用文字：编号与问题描述';
COMMENT ON COLUMN problem.search_pairs IS '检索用文字的相邻两字，供索引缩小范围；逐字比对仍看 search_text';
CREATE INDEX problem_by_search ON problem USING gin (search_pairs);
