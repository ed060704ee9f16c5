-- A part may be taken out of a draft. The application deletes nothing itself; what is issued stays whole.

CREATE FUNCTION campaign_drop_part(kind text, part bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF kind = 'task' THEN
        DELETE FROM campaign_task t WHERE t.id = part AND campaign_is_draft(t.campaign_id);
    ELSIF kind = 'phase' THEN
        DELETE FROM campaign_phase p WHERE p.id = part AND campaign_is_draft(p.campaign_id);
    ELSIF kind = 'milestone' THEN
        DELETE FROM campaign_milestone m WHERE m.id = part AND campaign_is_draft(m.campaign_id);
    ELSE
        RAISE EXCEPTION '方案里没有 % 这种部分', kind USING ERRCODE = 'check_violation';
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION '方案已印发，或者没有这一部分' USING ERRCODE = 'check_violation';
    END IF;
END $$;
COMMENT ON FUNCTION campaign_drop_part IS '从拟稿里删去一个阶段、任务或节点；印发以后不能';
REVOKE ALL ON FUNCTION campaign_drop_part FROM PUBLIC;
GRANT EXECUTE ON FUNCTION campaign_drop_part TO ${app};
