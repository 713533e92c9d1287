-- The lists and counts of hand-offs read the same however many have ended: one index more for each filter that two columns make.

create index handoffs_finished_late on handoffs (closed_at desc, id desc) where closed_at > due_at;
create index handoffs_finished_to_staff_of_kind on handoffs (to_staff, kind, closed_at desc, id desc) where closed_at is not null;
create index handoffs_finished_from_staff_of_kind on handoffs (from_staff, kind, closed_at desc, id desc) where closed_at is not null;
create index handoffs_finished_to_unit_of_kind on handoffs (to_unit, kind, closed_at desc, id desc) where closed_at is not null;
create index handoffs_finished_from_unit_of_kind on handoffs (from_unit, kind, closed_at desc, id desc) where closed_at is not null;
create index handoffs_waiting_for_addressee on handoffs (to_staff, due_at, id) where closed_at is null and state in ('OPEN', 'ACCEPTED');
create index handoffs_waiting_for_anybody on handoffs (to_unit, due_at, id) where closed_at is null and to_staff is null and state = 'OPEN';
create index handoffs_waiting_for_sender on handoffs (from_staff, due_at, id) where closed_at is null and state in ('ANSWERED', 'RETURNED');
create index handoffs_unfinished_counted on handoffs (to_unit, from_unit, state, due_at, id) where closed_at is null;
