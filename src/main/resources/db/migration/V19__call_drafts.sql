-- What was typed of calls that are not written down yet, so that nothing is lost when a browser or the server stops.

create table call_drafts (
    form_id uuid not null,
    owner_id bigint not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    constraint call_drafts_pk primary key (form_id),
    constraint call_drafts_owner_fk foreign key (owner_id) references staff_members (id)
);
comment on table call_drafts is 'One per form; deleted when the call is recorded or cancelled. Nobody but the owner reads one';
create index call_drafts_by_owner on call_drafts (owner_id, saved_at desc);
