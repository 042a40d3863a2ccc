-- How long a provider that turned a call away asked to be left alone; the ladder waits at least that long.
alter table attempt add column pause_seconds int;
