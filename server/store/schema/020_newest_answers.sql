-- What changed because of people stands on the first page: the newest answers, without reading all.
CREATE INDEX answers_by_entry ON answers (entry_index);
