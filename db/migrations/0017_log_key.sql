-- The key that signs the log can give way to another: every key of the log stays on record, each brought in by the one
-- before it, and each checkpoint says which of them signed it.

create table log_key (
  number integer primary key check (number > 0),
  key text not null unique,
  size bigint not null check (size >= 0),
  rotation text,
  at timestamptz not null,
  check ((rotation is null) = (number = 1))
);
comment on table log_key is 'Verifier keys of the log in their order; rotation: the checkpoint of that size, signed by the key before and by this one';
create trigger log_key_append_only before update or delete on log_key
  for each statement execute function refuse_change();
grant select, insert on log_key to steelyard_app;

alter table log_checkpoint add column key integer not null default 1;
alter table log_checkpoint alter column key drop default;
alter table log_checkpoint drop constraint log_checkpoint_pkey;
alter table log_checkpoint add primary key (size, key);
comment on column log_checkpoint.key is 'Number of the log key that signed it; where a key was exchanged the same state is signed by both';
