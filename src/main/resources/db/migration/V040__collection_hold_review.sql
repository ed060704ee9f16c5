-- 暂停催缴 is looked at again on a day that whoever holds it names; older ones are due for it at once.
ALTER TABLE collection_hold ADD COLUMN review_on date CHECK (review_on > from_on);
COMMENT ON COLUMN collection_hold.review_on IS '拟复查之日：到期列入经办人待办，不自动恢复；此前登记的为空，视为已到期';
