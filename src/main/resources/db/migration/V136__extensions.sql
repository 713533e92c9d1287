-- A telephone number and its extension are two things: everybody behind one exchange has the number.

alter table call_contacts add column extension varchar(7);
alter table call_contacts_history add column extension varchar(7);
comment on column call_contacts.extension is 'What is dialled once the number answers, if anything';
comment on column call_contacts.normalised is 'E.164 for a full number, the digits for a short one, both without the extension; lower case for an e-mail';
