-- 撤销一批导入的历史遗留事项、采购登记：只限本批、版本未变、无人在其上办理。

CREATE FUNCTION undo_imported_legacy(job bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    ids bigint[];
BEGIN
    ids := ARRAY(SELECT i.id FROM legacy_item i JOIN import_row r ON r.number = i.number AND r.version = i.version
                  WHERE r.job_id = job AND r.outcome = 'ADD' AND i.stage = 'RECEIVED'
                    AND NOT EXISTS (SELECT 1 FROM legacy_step s WHERE s.item_id = i.id AND s.step <> 'RECEIVE'));
    ALTER TABLE legacy_step DISABLE TRIGGER USER;
    DELETE FROM legacy_step WHERE item_id = ANY (ids);
    ALTER TABLE legacy_step ENABLE TRIGGER USER;
    DELETE FROM legacy_item WHERE id = ANY (ids);
    RETURN cardinality(ids);
END $$;

CREATE FUNCTION undo_imported_procurements(job bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM procurement p USING import_row r
     WHERE r.job_id = job AND r.outcome = 'ADD' AND r.number = p.number AND r.version = p.version;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;

REVOKE EXECUTE ON FUNCTION undo_imported_legacy(bigint), undo_imported_procurements(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_imported_legacy(bigint), undo_imported_procurements(bigint) TO ${app};
