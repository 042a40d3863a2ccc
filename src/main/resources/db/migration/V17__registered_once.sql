-- Keyed hash of a registration: whoever lost the answer and sends it again gets the same case.
alter table tracked_case add column registration uuid unique;
