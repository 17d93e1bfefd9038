-- Who streams in which room and under which agency, entered and imported; a link ends, or is struck out where it was an error.

alter table registry_link drop constraint registry_link_kind_check;
alter table registry_link add constraint registry_link_kind_check
  check (kind in ('operates', 'signed', 'streams', 'runs'));
alter table registry_link add column struck_at timestamptz check (struck_at is null or kind <> 'operates');
comment on table registry_link is 'Who operated a storefront from when to when; which host is signed to an MCN or streams in a room, which MCN runs a room';
comment on column registry_link.struck_at is 'It was an error and never held; the event says who struck it out and why';
create index registry_link_other on registry_link (other) where other is not null;
create unique index registry_link_one_pair on registry_link (storefront, other)
  where kind <> 'operates' and to_day is null and struck_at is null;

alter table registry_event drop constraint registry_event_type_check;
alter table registry_event add constraint registry_event_type_check check (type in
  ('created', 'changed', 'linked', 'merged', 'unmerged', 'judged', 'closed', 'related', 'ended'));
create index registry_event_storefront on registry_event (storefront, id desc) where type in ('related', 'ended');
create index registry_event_shop on registry_event (other, id desc) where type in ('related', 'ended');
