-- When a provider was first asked for a lost message and did not list it: only a second look that finds nothing either lets it be sent again.
alter table attempt add column not_listed_at timestamptz;
