-- Which duty a call belongs to is read with one statement when it is saved; nothing asks
-- any more whether rosters, holidays or policies have changed.
drop trigger holidays_change_edition on holidays;
drop trigger service_policies_change_edition on service_policies;
drop trigger service_posts_change_edition on service_posts;
drop trigger duties_change_edition on duties;
drop trigger replacements_change_edition on replacements;
drop trigger absences_change_edition on absences;
drop trigger holidays_emptied on holidays;
drop trigger service_policies_emptied on service_policies;
drop trigger service_posts_emptied on service_posts;
drop trigger duties_emptied on duties;
drop trigger replacements_emptied on replacements;
drop trigger absences_emptied on absences;
drop function change_service_edition();
drop table service_edition;
