-- Which edition of the service calendar and the rosters stands: what was read from them
-- may be used again until somebody commits a change. The row is written last of all in a
-- transaction, so that nobody waits for it longer than a commit takes.

create table service_edition (
    only_one boolean not null default true,
    changed_by xid8 not null default pg_current_xact_id(),
    constraint service_edition_pkey primary key (only_one),
    constraint service_edition_only_one check (only_one)
);
comment on table service_edition is 'The last change of holidays, service policies, rosters, replacements and absences';
comment on column service_edition.changed_by is 'The transaction that made it';
insert into service_edition default values;

create function change_service_edition() returns trigger language plpgsql as $$
begin
    update service_edition set changed_by = pg_current_xact_id() where changed_by <> pg_current_xact_id();
    return null;
end $$;

create constraint trigger holidays_change_edition after insert or update or delete on holidays
    deferrable initially deferred for each row execute function change_service_edition();
create constraint trigger service_policies_change_edition after insert or update or delete on service_policies
    deferrable initially deferred for each row execute function change_service_edition();
create constraint trigger service_posts_change_edition after insert or update or delete on service_posts
    deferrable initially deferred for each row execute function change_service_edition();
create constraint trigger duties_change_edition after insert or update or delete on duties
    deferrable initially deferred for each row execute function change_service_edition();
create constraint trigger replacements_change_edition after insert or update or delete on replacements
    deferrable initially deferred for each row execute function change_service_edition();
create constraint trigger absences_change_edition after insert or update or delete on absences
    deferrable initially deferred for each row execute function change_service_edition();

create trigger holidays_emptied after truncate on holidays
    for each statement execute function change_service_edition();
create trigger service_policies_emptied after truncate on service_policies
    for each statement execute function change_service_edition();
create trigger service_posts_emptied after truncate on service_posts
    for each statement execute function change_service_edition();
create trigger duties_emptied after truncate on duties
    for each statement execute function change_service_edition();
create trigger replacements_emptied after truncate on replacements
    for each statement execute function change_service_edition();
create trigger absences_emptied after truncate on absences
    for each statement execute function change_service_edition();
