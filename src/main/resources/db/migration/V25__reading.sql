-- What was read in a message, as it was read: the format, its file's fingerprint and the events in order, encrypted under the key of the
-- body. Null for what cannot be read, and for what was read before this was kept.
alter table message add column reading bytea;
alter table message add column read_at timestamptz;  -- when that was decided, and as of when it was understood
alter table message alter column reading set storage external;
