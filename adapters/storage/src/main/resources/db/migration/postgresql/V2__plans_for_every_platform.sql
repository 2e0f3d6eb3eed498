-- A plan may be for every platform, and may have no limit.
ALTER TABLE care_plan ALTER COLUMN platform DROP NOT NULL;
ALTER TABLE care_plan ALTER COLUMN minutes_left DROP NOT NULL;
