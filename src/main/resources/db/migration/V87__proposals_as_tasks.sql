-- A proposal is worked on as a task of db-scheduler, whose heartbeat says whether its instance still lives.

update proposals set state = 'STOPPED', ended_at = seen_at where state = 'RUNNING';
alter table proposals drop column seen_at;
create index proposals_running on proposals (id) where state = 'RUNNING';
