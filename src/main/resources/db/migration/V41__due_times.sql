-- How long what is handed on may take, in working time: policy of this house, the procedure names none.

alter table service_policies
    add column call_back_hours integer not null default 5,
    add column escalation_hours integer not null default 5,
    add column other_unit_hours integer not null default 10,
    add column pic_hours integer not null default 30,
    add column transfer_minutes integer not null default 5,
    add constraint service_policies_due_times check (
        call_back_hours between 1 and 100 and escalation_hours between 1 and 100 and other_unit_hours between 1 and 100
        and pic_hours between 1 and 100 and transfer_minutes between 1 and 60);
alter table service_policies
    alter column call_back_hours drop default,
    alter column escalation_hours drop default,
    alter column other_unit_hours drop default,
    alter column pic_hours drop default,
    alter column transfer_minutes drop default;
comment on column service_policies.pic_hours is 'Working hours within which DAT or DPR answers: service hours of service days, the break included';

alter table service_policies_history
    add column call_back_hours integer,
    add column escalation_hours integer,
    add column other_unit_hours integer,
    add column pic_hours integer,
    add column transfer_minutes integer;
