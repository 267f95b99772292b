-- A report is told in the log when its call closes, and once more when it is complete: that entry
-- names the first one as its subject.
CREATE UNIQUE INDEX log_entries_of_reports ON log_entries (call_id, subject_id)
    WHERE kind = 'report_published';
