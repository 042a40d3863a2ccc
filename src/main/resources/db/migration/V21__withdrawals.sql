-- What its source took back does not stand any more, and neither does the withdrawal itself: earlier news may stand again.
alter table court_event add column stands boolean not null default true;
