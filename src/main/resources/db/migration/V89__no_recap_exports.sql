-- Workbooks of long periods stream into the answer: none is made in the background or kept any more.

drop table recap_export_parts;
drop table recap_exports;
delete from scheduled_tasks where task_name in ('recap-exports', 'recap-exports-removal');
