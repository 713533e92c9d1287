-- A search by name takes the latest calls of each name as the index holds them.

drop index calls_by_caller;
create index calls_by_caller on calls (caller_name, received_at desc, id desc) where caller_name is not null;
drop index calls_by_institution;
create index calls_by_institution on calls (institution, received_at desc, id desc) where institution is not null;
