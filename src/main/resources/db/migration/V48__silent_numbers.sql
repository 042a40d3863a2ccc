-- Whether an address may be used is said of the address and not of one person's record of it: whoever is registered with it later finds
-- it as its owner left it. The row stands for the keyed hash of an address, on record or not.
create table silent_address (
    address_hash uuid        not null,
    channel      text        not null,
    state        text        not null check (state in ('STOPPED', 'FROZEN')),
    primary key (address_hash, channel)
);

insert into silent_address (address_hash, channel, state)
select distinct on (address_hash, channel) address_hash, channel, state
from (select distinct on (recipient_id, channel, address_hash) address_hash, channel, state from contact_point
      order by recipient_id, channel, address_hash, ended_at desc nulls first) latest
where state <> 'ACTIVE'
order by address_hash, channel, state;

alter table contact_point drop column state;
