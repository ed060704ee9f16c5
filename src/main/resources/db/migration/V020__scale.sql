-- What a list counts, sums, filters and sorts by, in one narrow index: at 100,000 problems the ledger's rows are 200 MB and this is
-- 25. A page counts and orders here, and then fetches its 25 rows by id. It begins with what problem_unit had.
CREATE INDEX problem_narrow ON problem (responsible_unit_id, stage, due_on, id)
    INCLUDE (number, item_id, campaign_year, procedure, class_code, class_group, source, project_id, rectifier_id,
             original_due_on, extensions, amount_due, amount_reduced, rectification, rectification_confirmed,
             last_progress_on, round, signatures, notice_ends_on, clock_stopped_on, served_on, closed_on, logged_by);
DROP INDEX problem_unit;

-- The same for projects.
CREATE INDEX project_narrow ON project (unit_id, number, id)
    INCLUDE (name, developer, division_code, decision_kind, planning_permit_on, required_shelter_area, built_shelter_area, legacy);
DROP INDEX project_by_unit;
CREATE INDEX project_named ON project (id) INCLUDE (number, name, developer);

-- The ledger as of a day reads the last signature and the last confirmed status up to it, of every problem, without their texts.
CREATE INDEX problem_signature_as_of ON problem_signature (problem_id, ordinal DESC) INCLUDE (signed_on, stage_to, step, officer_id, round);
CREATE INDEX problem_status_as_of ON problem_status (problem_id, happened_on DESC, id DESC) INCLUDE (status) WHERE confirmed;

-- Look-backs are listed with the unit that answers for them.
CREATE INDEX look_back_narrow ON look_back (problem_id, id) INCLUDE (due_on, filed_on, cancelled_on, visited_on, conclusion);
DROP INDEX look_back_fk;

-- Who acted is looked for by any part of his name or unit: there are few people and millions of entries, so the words are looked
-- for among the people, hopping from one to the next, and the entries are found by person.
CREATE INDEX trail_entry_of_person ON trail_entry (actor_login, actor_name, actor_unit, id);
DROP INDEX trail_entry_of_actor;

-- What an answer is owed for is rare among all screenings.
CREATE INDEX problem_screening_to_answer ON problem_screening (problem_id, id) WHERE outcome = 'TO_INVESTIGATE';
