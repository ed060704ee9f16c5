-- Allocation proposals look for what the payer of a receipt owes.
CREATE INDEX project_of_developer ON project (developer);
