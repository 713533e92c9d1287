-- Finding a caller again: by number, by a name heard badly, by institution; and whose identity is not for everybody.

create table caller_names (
    name varchar(120) not null,
    constraint caller_names_pk primary key (name)
);
comment on table caller_names is 'Each name that some caller bore, once: what a search by a misheard name runs over';
create index caller_names_by_trigram on caller_names using gin (lower(name) gin_trgm_ops);

create table caller_institutions (
    name varchar(160) not null,
    constraint caller_institutions_pk primary key (name)
);
comment on table caller_institutions is 'Each institution that some caller named, once';
create index caller_institutions_by_trigram on caller_institutions using gin (lower(name) gin_trgm_ops);

insert into caller_names select distinct caller_name from calls where caller_name is not null;
insert into caller_institutions select distinct institution from calls where institution is not null;

create function keep_caller() returns trigger language plpgsql as $$
begin
    if new.caller_name is not null then
        insert into caller_names values (new.caller_name) on conflict do nothing;
    end if;
    if new.institution is not null then
        insert into caller_institutions values (new.institution) on conflict do nothing;
    end if;
    return null;
end $$;
create trigger calls_keep_caller after insert or update of caller_name, institution on calls
    for each row execute function keep_caller();

create index calls_by_caller on calls (caller_name, received_at desc) where caller_name is not null;
create index calls_by_institution on calls (institution, received_at desc) where institution is not null;
create index calls_of_nobody on calls (received_at desc) where caller_name_withheld;

alter table topics add column protects_caller boolean not null default false;
comment on column topics.protects_caller is 'Who calls about it, or about a topic below it, is seen by DKH, the supervisor and the officer who took the call only';
update topics set protects_caller = true where name = 'Pengaduan Masyarakat';
