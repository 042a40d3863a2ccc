-- What its source took back does not stand any more, and neither does the withdrawal itself: earlier news may stand again.
alter table court_event add column stands boolean not null default true;

-- A later version of an event is looked for by the name that its source gave it, since it may name another case or none.
create index court_event_source on court_event (source_id);
