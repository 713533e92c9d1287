-- What waits for anybody of a unit is found without reading what waits for its people.
create index handoffs_unfinished_of_anybody on handoffs (to_unit, due_at, id) where closed_at is null and to_staff is null;
