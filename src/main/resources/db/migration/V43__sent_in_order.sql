-- What was sent is looked through newest first.
create index attempt_started on attempt (started_at);
