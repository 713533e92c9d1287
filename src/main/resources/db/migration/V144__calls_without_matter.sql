-- A call without a matter (a prank, a broken line, a wrong number, a test of the line) is written down with one key: it has a
-- kind, no caller and no problem. It is counted apart and no row of Lampiran 1, but frozen with it.

alter table calls add column no_matter varchar(20);
comment on column calls.no_matter is 'Why it had no matter; only of such a call';
alter table calls_history add column no_matter varchar(20);

alter table calls drop constraint calls_state_known;
alter table calls
    add constraint calls_state_known check (state in ('OPEN', 'RECORDED', 'NO_MATTER', 'CANCELLED')),
    add constraint calls_no_matter_known check (no_matter in ('ISENG', 'TERPUTUS', 'SALAH_SAMBUNG', 'UJI_SAMBUNGAN')),
    add constraint calls_no_matter_of_state check ((state = 'NO_MATTER') = (no_matter is not null)),
    add constraint calls_no_matter_whole check (state <> 'NO_MATTER' or (
        finished_at is not null and recorded_at is not null and caller_name is null and caller_kind is null
        and institution is null));

-- Few of all calls: those of some days are counted, and looked for by time.
create index calls_without_matter on calls (call_date, unit_code, no_matter) where state = 'NO_MATTER';
create index calls_without_matter_by_time on calls (received_at desc, id desc) where state = 'NO_MATTER';

-- Asked at the end: one that has a matter after all gets its parts before its state.
create function refuse_parts_of_call_without_matter() returns trigger language plpgsql as $$
begin
    if exists (select from call_problems where call_id = new.id) or exists (select from call_contacts where call_id = new.id) then
        raise exception using errcode = '23514', constraint = 'calls_no_matter_whole', table = tg_table_name,
            message = 'a call without a matter has no problem and no contact';
    end if;
    return null;
end $$;
create constraint trigger calls_no_matter_alone after insert or update on calls deferrable initially deferred
    for each row when (new.state = 'NO_MATTER') execute function refuse_parts_of_call_without_matter();

drop trigger calls_frozen on calls;
create trigger calls_frozen after update on calls for each row
    when (old.state in ('RECORDED', 'NO_MATTER') and old.duty_id is not null)
    execute function refuse_change_of_frozen_call();
drop trigger calls_marked_after_recap on calls;
create trigger calls_marked_after_recap after insert or update on calls for each row
    when (new.state in ('RECORDED', 'NO_MATTER') and new.duty_id is not null and not new.added_after_recap)
    execute function refuse_call_of_frozen_recap();
