-- Absences are read by their time (absences_by_end) or by person; no query asks for those of a unit from their first moment on.
drop index absences_by_start;
