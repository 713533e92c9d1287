-- A link to choose a password is handed over by an administrator, sent as an invitation, or asked for by who forgot it.

alter table password_links
    add column purpose varchar(10) not null default 'HANDED',
    add constraint password_links_purpose_known check (purpose in ('HANDED', 'INVITED', 'FORGOTTEN'));
comment on column password_links.purpose is 'What the link is for, which says how long it holds; one that anybody may ask for replaces none of the others';
