-- 待办: accountability proposals wait on the keeper of clues, and what was found after a 零报告 is counted on every page.

CREATE OR REPLACE FUNCTION sealed_waiting(person bigint, on_day date) RETURNS TABLE (bucket text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp AS $$
    WITH mine AS MATERIALIZED (
        SELECT k.clue_id FROM sealed.need_to_know k
         WHERE k.officer_id = person AND k.ended_on IS NULL AND sealed.is_cleared(person)
           AND holds_post_himself(person, ARRAY['CLUE_KEEPER', 'SUPERVISOR', 'RESIDENT'], on_day)
           AND NOT EXISTS (SELECT 1 FROM sealed.named_person n WHERE n.clue_id = k.clue_id AND n.officer_tag = k.officer_tag))
    SELECT 'clues' FROM sealed.clue c JOIN mine ON mine.clue_id = c.id WHERE sealed.clue_waits(c, person, on_day)
    UNION ALL
    SELECT 'transfers' FROM sealed.transfer t
     WHERE sealed.transfer_waits(t, person, on_day)
       AND NOT EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = t.id AND i.clue_id NOT IN (SELECT clue_id FROM mine))
    UNION ALL
    SELECT 'proposals' FROM sealed.proposal p
     WHERE p.proposer_id <> person AND sealed.is_cleared(person) AND holds_post_himself(person, ARRAY['CLUE_KEEPER'], on_day)
       AND NOT EXISTS (SELECT 1 FROM sealed.proposal_answer a WHERE a.proposal_id = p.id)
$$;
COMMENT ON FUNCTION sealed_waiting IS '待本人办理的线索、移送、问责建议各有几行；其他人得不到任何一行';

CREATE INDEX problem_found_by_others ON problem (responsible_unit_id, found_on) WHERE source <> 'SELF_INSPECTION' AND stage <> 'VOID';
