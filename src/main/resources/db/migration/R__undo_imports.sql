-- 撤销一批新增的问题草稿：只限本批、仍是草稿、版本未变、无材料。
-- 问题平时不得删除（触发器拒绝），应用账号也没有删除权；故由属主的函数在本事务内停用触发器，删毕即恢复。
CREATE OR REPLACE FUNCTION undo_imported_problems(job bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    gone integer;
BEGIN
    ALTER TABLE problem DISABLE TRIGGER USER;
    DELETE FROM problem p USING import_row r
     WHERE r.job_id = job AND r.outcome = 'ADD' AND p.number = r.number AND p.version = r.version
       AND p.stage = 'DRAFT' AND p.served_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM evidence_file e WHERE e.holder_kind = 'problem' AND e.holder_id = p.id);
    GET DIAGNOSTICS gone = ROW_COUNT;
    ALTER TABLE problem ENABLE TRIGGER USER;
    RETURN gone;
END $$;
