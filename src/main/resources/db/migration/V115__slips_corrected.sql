-- "Salah tulis": a name of a roster that stands is corrected, which is no change of duty. Clause 5.a.

alter table replacements
    drop constraint replacements_reason_known,
    add constraint replacements_reason_known check (reason in ('PERJALANAN_DINAS', 'CUTI', 'SAKIT', 'KEPERLUAN_MENDESAK', 'TUKAR_PIKET', 'SALAH_TULIS')),
    add constraint replacements_correction_of_a_name check (reason <> 'SALAH_TULIS' or replaced_id is not null);
comment on constraint replacements_correction_of_a_name on replacements is 'Where nobody was named, no name was written wrongly';
