-- The demo's office clock: how far it is ahead of (or behind) the machine's. A database without a row has no demo clock.
CREATE TABLE demo_clock (
    one            boolean PRIMARY KEY CHECK (one),
    offset_seconds bigint  NOT NULL
);
COMMENT ON TABLE demo_clock IS '演示时钟：办公时钟与机器时钟之差（秒），只向前拨；正式库为空';

CREATE FUNCTION demo_clock_never_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.offset_seconds < OLD.offset_seconds THEN
        RAISE EXCEPTION '演示时钟只向前拨' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER demo_clock_never_back BEFORE UPDATE ON demo_clock FOR EACH ROW EXECUTE FUNCTION demo_clock_never_back();

GRANT SELECT, INSERT, UPDATE ON demo_clock TO ${app};
