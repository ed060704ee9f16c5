-- 纸质清单: ticked and signed by hand on site, typed in from the paper with its scan.

ALTER TABLE visit_entry DROP CONSTRAINT visit_entry_way_check, ADD CONSTRAINT visit_entry_way_check CHECK (way IN ('SITE', 'PACK', 'PAPER'));
COMMENT ON COLUMN visit_entry.way IS '现场填写、由检查包收回、按纸质清单录入';
