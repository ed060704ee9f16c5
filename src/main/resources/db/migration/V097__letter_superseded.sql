-- 不发文书 by the system: a draft that a lamp made and nobody has touched, when a worse lamp drafts the next. The step names no person.
ALTER TABLE letter_step ALTER COLUMN officer_id DROP NOT NULL, ALTER COLUMN unit_id DROP NOT NULL;
ALTER TABLE letter_step ADD CHECK ((officer_id IS NULL) = (unit_id IS NULL) AND (officer_id IS NOT NULL OR step = 'DROP'));
COMMENT ON COLUMN letter_step.officer_id IS '谁办的；空为系统（只限撤下被后一件取代的自动拟稿）';
