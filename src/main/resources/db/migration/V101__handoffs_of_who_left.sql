-- What somebody handed on who is in the unit no more waits, once it is answered or comes back, for the unit.

alter table handoffs add column sender_left boolean not null default false;
comment on column handoffs.sender_left is 'Whether who handed it on has left the unit; the unit tells the caller then';
create index handoffs_waiting_for_senders_unit on handoffs (from_unit, due_at, id)
    where closed_at is null and sender_left and state in ('ANSWERED', 'RETURNED');

update handoffs set sender_left = true from staff_members person
where handoffs.closed_at is null and person.id = handoffs.from_staff
    and (not person.active or person.unit_code <> handoffs.from_unit);

-- What still waits for somebody who was deactivated before goes back to the unit, and says so.
insert into handoff_moves (handoff_id, position, kind, moved_by, moved_at, said, to_unit)
select handoffs.id, (select coalesce(max(position), 0) + 1 from handoff_moves where handoff_id = handoffs.id), 'PASSED_ON',
    person.id, now(), person.name || ' tidak lagi bertugas di ' || handoffs.to_unit || '. Tindak lanjut ini kembali ke unit.', handoffs.to_unit
from handoffs join staff_members person on person.id = handoffs.to_staff
where handoffs.closed_at is null and handoffs.state in ('OPEN', 'ACCEPTED') and not person.active;

update handoffs set to_staff = null, state = 'OPEN', version = handoffs.version + 1 from staff_members person
where handoffs.closed_at is null and handoffs.state in ('OPEN', 'ACCEPTED') and person.id = handoffs.to_staff and not person.active;
