-- What the caller said to the question before closing. Clause 5.c.iv.

alter table calls add column sufficiency varchar(10),
    add constraint calls_sufficiency_known check (sufficiency in ('ENOUGH', 'MORE'));
comment on column calls.sufficiency is 'The answer to "Apakah penjelasan kami sudah cukup?"; null when it was not asked';
alter table calls_history add column sufficiency varchar(10);
