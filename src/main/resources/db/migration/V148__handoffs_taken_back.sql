-- Who handed something on may take it back before it is answered, with a reason (5.c.viii to 5.c.x).

alter table handoffs drop constraint handoffs_state_known;
alter table handoffs add constraint handoffs_state_known
    check (state in ('OPEN', 'ACCEPTED', 'ANSWERED', 'RETURNED', 'WITHDRAWN', 'CLOSED'));
alter table handoffs drop constraint handoffs_closed_whole;
alter table handoffs add constraint handoffs_closed_whole
    check ((state in ('WITHDRAWN', 'CLOSED')) = (closed_at is not null));
alter table handoff_moves drop constraint handoff_moves_kind_known;
alter table handoff_moves add constraint handoff_moves_kind_known
    check (kind in ('OPENED', 'ACCEPTED', 'ANSWERED', 'RETURNED', 'PASSED_ON', 'WITHDRAWN', 'CLOSED'));
alter table handoff_moves drop constraint handoff_moves_said_what;
alter table handoff_moves add constraint handoff_moves_said_what
    check (said is not null or kind not in ('ANSWERED', 'RETURNED', 'WITHDRAWN'));
