-- What was undone may be said of the same case again: only what stands is of a message once.
alter table court_event drop constraint court_event_receipt_position_case_id_key;
