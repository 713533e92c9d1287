-- What each letter told its reader about their service on a day, so that a later one can say what changed; and what kind of file
-- goes with a letter.

create table told_days (
    letter_id bigint not null,
    duty_date date not null,
    served text not null,
    constraint told_days_pk primary key (letter_id, duty_date),
    constraint told_days_letter_fk foreign key (letter_id) references letters (id) on delete cascade
);
comment on table told_days is 'What a letter told its reader about their own service on a day';
comment on column told_days.served is 'Posts, role, hours and partner as DayOfService writes them; empty where the reader does not serve';
create index told_days_by_date on told_days (duty_date);

alter table letter_enclosures add content_type varchar(100);
update letter_enclosures set content_type = case
    when name like '%.xlsx' then 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    when name like '%.pdf' then 'application/pdf'
    else 'application/octet-stream' end;
alter table letter_enclosures alter content_type set not null;
