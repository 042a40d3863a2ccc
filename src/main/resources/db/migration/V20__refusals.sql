-- Why a provider said no, and whether another try may help: facts of their own, not a part of the words that people read.
alter table attempt add column refusal text check (refusal in
    ('OPTED_OUT', 'BAD_ADDRESS', 'UNREACHABLE', 'FILTERED', 'UNREGISTERED', 'REGION', 'OTHER'));
alter table attempt add column may_work_later boolean;
alter table attempt add check ((refusal is null) = (may_work_later is null));

update attempt set
    refusal = split_part(code, ' ', 1),
    may_work_later = code like '% (another try may help)',
    code = replace(code, ' (another try may help)', '')
where split_part(code, ' ', 1) in
    ('OPTED_OUT', 'BAD_ADDRESS', 'UNREACHABLE', 'FILTERED', 'UNREGISTERED', 'REGION', 'OTHER');
