-- The registry as a register: what each source said and when, who was linked to whom from when to when, merges that can be
-- undone, and what waits for a person to say whether two are one.

alter table operator add column merged_into text references operator (id) check (merged_into <> id);
comment on column operator.merged_into is '归并: the operator this one was found to be; null while it stands by itself. Undone by setting null: nothing else was rewritten';
create index operator_merged on operator (merged_into) where merged_into is not null;

alter table storefront add column kind text not null default 'shop'
  check (kind in ('shop', 'self-built', 'account', 'mini-program', 'app', 'room', 'host', 'mcn'));
comment on column storefront.kind is '网店、自建网站、公众账号、小程序、应用程序、直播间、直播营销人员、MCN';
create index storefront_unknown on storefront (platform) where operator is null;

create table platform_word (
  word text primary key,
  platform text not null references operator (id)
);
comment on table platform_word is 'Under which words sources name a platform (its short code in files and observations)';

create table registry_record (
  id text primary key,
  kind text not null check (kind in ('operator', 'storefront')),
  source text not null,
  source_id text not null,
  subject text not null,
  digest text not null,
  score double precision not null check (score between 0 and 1),
  reasons jsonb not null,
  file text,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  unique (kind, source, source_id)
);
comment on table registry_record is 'One row of one source and the operator or storefront it was found to speak of, with score and reasons';
create index registry_record_subject on registry_record (subject);

create table registry_claim (
  id bigint generated always as identity primary key,
  record text not null references registry_record (id) deferrable initially deferred,
  field text not null,
  value text,
  personal text references personal_value (id),
  blind text,
  file text,
  seen_at timestamptz not null,
  check ((value is null) or (personal is null))
);
comment on table registry_claim is '字段来源: what a source said of a field and when, append only; the latest of a record and field is its present word';
comment on column registry_claim.blind is 'Keyed hash of a personal value: equal values can be found without being read';
create index registry_claim_record on registry_claim (record, field, id desc);
create index registry_claim_blind on registry_claim (blind) where blind is not null;

create table registry_key (
  key text not null,
  operator text not null references operator (id),
  primary key (key, operator)
);
comment on table registry_key is 'Matching: which operators share a reading of their name, a code, a door; derived, may be built again';
create index registry_key_operator on registry_key (operator);

create table registry_link (
  id text primary key,
  kind text not null check (kind in ('operates', 'signed', 'streams')),
  storefront text not null references storefront (id),
  operator text references operator (id),
  other text references storefront (id),
  from_day date not null,
  to_day date,
  source text not null,
  seen_at timestamptz not null,
  check ((kind = 'operates') = (operator is not null)),
  check ((kind = 'operates') = (other is null)),
  check (to_day is null or to_day >= from_day)
);
comment on table registry_link is 'Who operated a storefront from when to when; which host is signed to an MCN or streams in a room';
create index registry_link_storefront on registry_link (storefront, from_day);
create index registry_link_operator on registry_link (operator) where operator is not null;
create unique index registry_link_one_operator on registry_link (storefront) where kind = 'operates' and to_day is null;

create table registry_doubt (
  id text primary key,
  operator text references operator (id),
  storefront text references storefront (id),
  candidate text references operator (id),
  score double precision not null,
  reasons jsonb not null,
  opened_at timestamptz not null,
  state text not null check (state in ('open', 'same', 'different', 'later')),
  until date,
  decided_by text,
  decided_at timestamptz,
  reason text,
  check ((operator is null) <> (storefront is null)),
  unique nulls not distinct (operator, storefront, candidate)
);
comment on table registry_doubt is '待认主体: storefronts without operator and matches that a person must judge; a judgement is never asked twice';
create index registry_doubt_open on registry_doubt (opened_at) where state in ('open', 'later');

create table registry_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  type text not null check (type in ('created', 'changed', 'linked', 'merged', 'unmerged', 'judged', 'closed')),
  operator text,
  storefront text,
  other text,
  person text not null,
  reason text,
  body jsonb not null,
  xid xid8 not null default pg_current_xact_id()
);
comment on table registry_event is '变更订阅: every change of the registry in order, append only; readers stop below pg_snapshot_xmin';
create index registry_event_operator on registry_event (operator, id desc) where operator is not null;
create index registry_event_other on registry_event (other, id desc) where other is not null;

do $$
declare t text;
begin
  foreach t in array array['registry_claim', 'registry_event'] loop
    execute format('create trigger %I before update or delete on %I for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;

grant select, insert, update, delete on platform_word, registry_record, registry_key, registry_link, registry_doubt to steelyard_app;
grant select, insert on registry_claim, registry_event to steelyard_app;
grant usage, select on all sequences in schema public to steelyard_app;

-- What is on record already: each storefront with an operator is operated since it was opened.
insert into registry_link (id, kind, storefront, operator, from_day, to_day, source, seen_at)
  select 'link-' || s.id, 'operates', s.id, s.operator, s.from_day, s.to_day, s.source, coalesce(o.seen_at, s.from_day::timestamptz)
  from storefront s join operator o on o.id = s.operator;
