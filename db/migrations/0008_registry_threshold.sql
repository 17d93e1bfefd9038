-- From which score on a match is linked or asked about, as officers set it.

create table registry_threshold (
  id text primary key,
  name text not null check (name in ('link', 'doubt')),
  value double precision check (value > 0 and value < 1),
  reason text not null,
  set_by text not null references person (id),
  set_at timestamptz not null
);
comment on table registry_threshold is '匹配门槛: values set by officers, never overwritten; the latest of a name holds, null is back to the default';
create index registry_threshold_latest on registry_threshold (name, set_at desc);
create trigger registry_threshold_append_only before update or delete on registry_threshold
  for each statement execute function refuse_change();

grant select, insert on registry_threshold to steelyard_app;
