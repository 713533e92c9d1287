-- Units, the first service policy and the topics, as the procedure has them (clauses 2, 3 and 6). Holidays and FAQ follow in V8.

insert into units (code, name, menu, takes_duty, sort_order, valid_from) values
    ('DKH', 'Direktorat Kerjasama dan Humas', 3, true, 1, '2017-08-21'),
    ('DP', 'Direktorat Pelaporan', 1, true, 2, '2017-08-21'),
    ('PTI', 'Pusat Teknologi Informasi', 2, true, 3, '2017-08-21'),
    ('DAT', 'Direktorat Analisis Transaksi', null, false, 4, '2017-08-21'),
    ('DPR', 'Direktorat Pemeriksaan dan Riset', null, false, 5, '2017-08-21'),
    ('OPR', 'Operator', 0, false, 6, '2017-08-21');

insert into service_policies (id, valid_from, opens, closes, break_starts, break_ends, friday_break_starts, friday_break_ends, siang_from, sore_from, roster_deadline, recap_deadline, note)
values (1, '2017-08-21', '07:00', '17:00', '12:00', '13:00', '11:30', '13:30', '11:00', '15:00', 'LAST_SERVICE_DAY', 'NEXT_SERVICE_DAY', 'Tata cara pelaksanaan uji coba, butir 1, 3, dan 5');
select setval(pg_get_serial_sequence('service_policies', 'id'), 1);

insert into service_posts (policy_id, unit_code, number) values (1, 'DKH', 1), (1, 'DP', 1), (1, 'DP', 2), (1, 'PTI', 1);

insert into topics (unit_code, name, sort_order, valid_from) values
    ('DKH', 'Kehumasan', 1, '2017-08-21'),
    ('DKH', 'Pengaduan Masyarakat', 2, '2017-08-21'),
    ('DKH', 'E-Learning PPATK', 3, '2017-08-21'),
    ('DKH', 'PPID', 4, '2017-08-21'),
    ('DKH', 'Pertanyaan lain Direktorat Kerjasama dan Humas', 5, '2017-08-21'),
    ('DP', 'Registrasi GRIPS', 1, '2017-08-21'),
    ('DP', 'Registrasi goAML', 2, '2021-02-01'),
    ('DP', 'Tata Cara Pelaporan', 3, '2017-08-21'),
    ('DP', 'Ketentuan Bagi Pihak Pelapor', 4, '2017-08-21'),
    ('DP', 'Mailing List Newsletter', 5, '2017-08-21'),
    ('DP', 'Pelatihan bagi Pihak Pelapor', 6, '2017-08-21'),
    ('DP', 'Narasumber Pelatihan', 7, '2017-08-21'),
    ('DP', 'Penundaan Transaksi', 8, '2017-08-21'),
    ('DP', 'Pertanyaan lain Direktorat Pelaporan', 9, '2017-08-21'),
    ('PTI', 'Teknis aplikasi pelaporan', 1, '2017-08-21'),
    ('PTI', 'Permasalahan jaringan', 2, '2017-08-21'),
    ('PTI', 'Pertanyaan lain Pusat Teknologi Informasi', 3, '2017-08-21'),
    ('DAT', 'Pertanyaan terkait DAT', 1, '2017-08-21'),
    ('DPR', 'Pertanyaan terkait DPR', 1, '2017-08-21');

insert into topics (unit_code, parent_id, name, sort_order, valid_from)
select 'DP', parent.id, child.name, child.sort_order, '2017-08-21'
from topics parent
cross join (values ('LTKM', 1), ('LTKT', 2), ('LTKL', 3), ('SIPESAT', 4), ('LT', 5), ('LPUTLB', 6)) as child (name, sort_order)
where parent.unit_code = 'DP' and parent.name = 'Tata Cara Pelaporan';
