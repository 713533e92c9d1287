-- The files of a recap as they were handed in: the .xlsx moves here and the .pdf stands beside it.

create table recap_files (
    duty_id bigint not null,
    format varchar(4) not null,
    content bytea not null,
    sha256 bytea generated always as (sha256(content)) stored,
    kept_at timestamptz not null,
    constraint recap_files_pk primary key (duty_id, format),
    constraint recap_files_recap_fk foreign key (duty_id) references daily_recaps (duty_id),
    constraint recap_files_format_known check (format in ('XLSX', 'PDF'))
);
comment on table recap_files is 'Kept once, byte for byte; a recap from before there was a PDF gets its PDF when it is first asked for';
create trigger recap_files_frozen before update or delete on recap_files for each row execute function refuse_change();

insert into recap_files (duty_id, format, content, kept_at) select duty_id, 'XLSX', workbook, submitted_at from daily_recaps;
alter table daily_recaps drop column workbook;
