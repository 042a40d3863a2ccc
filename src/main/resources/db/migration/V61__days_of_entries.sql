-- Hearings on one of several days of a calendar entry, which are few, are looked up for each hearing of their case, which may be many.
create index court_event_day on court_event (case_id)
    where news and (source_id like '%/____-__-__' or matter like 'hearing:%/____-__-__');
