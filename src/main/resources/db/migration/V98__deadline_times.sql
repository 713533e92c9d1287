-- At which time (WIB) of its day a roster and a recap are due: 23.59 until a dated policy says otherwise.
-- Clauses 5.a and 5.b.

alter table service_policies
    add column roster_deadline_time time not null default '23:59',
    add column recap_deadline_time time not null default '23:59';

alter table service_policies_history
    add column roster_deadline_time time,
    add column recap_deadline_time time;
