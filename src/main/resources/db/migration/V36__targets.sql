-- When the agency means to have told somebody: past it a person is asked, once.
alter table notice add column target timestamptz;    -- null: planned before there were targets
create index notice_target on notice (target) where next_look is not null and target is not null;

create trigger keeps_its_target before update on notice for each row
    when (old.target is distinct from new.target)
    execute function refuse_new_identity();

-- The notices whose target passed before they had ended, each at most once.
create table overdue (
    notice_id  uuid primary key references notice,
    noticed_at timestamptz not null
);
create trigger never_deleted before delete on overdue for each row execute function refuse_loss();
