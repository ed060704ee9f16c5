-- A list of who came may be brought in by workbook; the import is remembered, so that it can be taken back.
ALTER TABLE education_list ADD COLUMN import_job bigint REFERENCES import_job;
COMMENT ON COLUMN education_list.import_job IS '由哪次导入写入；手工录入的为空';
CREATE INDEX education_list_job_fk ON education_list (import_job) WHERE import_job IS NOT NULL;
