-- What the treasury confirms beside a problem names no payer: whoever looks for the payment sees the developer of the project it paid for.
CREATE FUNCTION receipt_payer(of_receipt bigint, said text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN said <> '' THEN said ELSE coalesce(
        (SELECT p.developer FROM receipt_entry e JOIN project p ON p.id = e.project_id
          WHERE e.receipt_id = of_receipt AND e.kind = 'ALLOCATION' ORDER BY e.id LIMIT 1), '') END
$$;
COMMENT ON FUNCTION receipt_payer IS '缴费单位：凭证登记时写明的；财政随问题确认的，取所缴项目的建设单位';
