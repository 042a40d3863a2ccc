-- What an event is compared with: what was news, and what was taken back. Repetitions, of which a case may have thousands, are passed over.
drop index court_event_matter;
create index court_event_fact on court_event (case_id, matter) where news or not stands;
create index court_event_kind on court_event (case_id, kind) where news or not stands;

-- A hearing that its court does not number is looked for by where it stood, whichever name it has.
create index court_event_unnumbered on court_event (case_id) where (news or not stands) and matter like 'hearing:%@%';
