-- The foundation: who may act (access), what runs (matter), what stands fast (log, documents, evidence), who it is
-- about (registry), what the public sees (publication). Run by steelyard_owner; the application is steelyard_app and
-- owns nothing. Rules of the procedures are repeated here as constraints where a database can say them.

create extension if not exists pg_trgm;

-- ── access ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table organ (
  id text primary key,
  parent text references organ (id),
  kind text not null check (kind in ('bureau', 'unit', 'centre', 'station')),
  name_zh text not null,
  name_en text not null,
  short text not null,
  district text not null,
  from_day date not null,
  to_day date,
  check (to_day is null or to_day >= from_day)
);
comment on table organ is '机关: the tree of organs of the city: bureau 局, unit 科室/队, centre 中心, station 所';
comment on column organ.short is 'Short word in document and matter numbers, as in 杭余市监';
comment on column organ.district is 'Administrative division code, six digits';

create table organ_ancestor (
  organ text not null references organ (id),
  ancestor text not null references organ (id),
  depth integer not null check (depth >= 0),
  primary key (organ, ancestor)
);
comment on table organ_ancestor is 'Closure of the organ tree, itself included at depth 0; kept by the access store';
create index organ_ancestor_by_ancestor on organ_ancestor (ancestor);

create table person (
  id text primary key,
  name text not null,
  account text unique,
  machine boolean not null default false,
  created_at timestamptz not null
);
comment on table person is 'People of the house and its machine accounts; `account` is the sign-in user';

create table certificate (
  person text not null references person (id),
  number text not null,
  from_day date not null,
  to_day date not null,
  primary key (person, number),
  check (to_day >= from_day)
);
comment on table certificate is '行政执法证: law-enforcement certificates and their validity';

create table post (
  id text primary key,
  organ text not null references organ (id),
  kind text not null,
  name_zh text not null,
  name_en text not null
);
comment on table post is '岗位: a post in an organ; its kind decides abilities and levels (declared in access)';

create table post_holding (
  id text primary key,
  post text not null references post (id),
  person text not null references person (id),
  from_day date not null,
  to_day date,
  handed_over_to text references person (id),
  check (to_day is null or to_day >= from_day)
);
comment on table post_holding is '任职: who holds which post from when to when, and to whom it was handed over';
create index post_holding_by_person on post_holding (person);
create unique index post_holding_one_open on post_holding (post, person) where to_day is null;

create table delegation (
  id text primary key,
  post text not null references post (id),
  from_person text not null references person (id),
  to_person text not null references person (id),
  from_day date not null,
  to_day date not null,
  reason text not null,
  revoked_at timestamptz,
  check (from_person <> to_person),
  check (to_day >= from_day)
);
comment on table delegation is '委托/代行: a post''s abilities lent to another person for a time';

create table access_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person text,
  post text,
  organ text,
  kind text not null,
  subject text,
  purpose text,
  detail jsonb not null default '{}'
);
comment on table access_event is 'Who read and wrote what, signed in, unmasked, exported, administered; append only';
create index access_event_by_time on access_event (at desc);
create index access_event_by_subject on access_event (subject, at desc);

create table api_key (
  id text primary key,
  person text not null references person (id),
  name text not null,
  hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table api_key is 'Keys of programs: only the hash is kept; the scopes are operation names';

create table setting (
  id text primary key,
  key text not null,
  organ text not null references organ (id),
  value jsonb not null,
  from_day date not null,
  to_day date,
  source text not null,
  set_by text not null references person (id),
  set_at timestamptz not null,
  confirmed_by text references person (id),
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by is null or confirmed_by <> set_by)
);
comment on table setting is 'Local values of statute-book parameters, with source, validity and who confirmed them';
create index setting_by_key on setting (key, organ);

create table personal_value (
  id text primary key,
  subject text not null,
  kind text not null,
  sensitivity text not null check (sensitivity in ('personal', 'secret')),
  purpose text not null,
  ciphertext bytea,
  salt bytea,
  hash text not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  hold boolean not null default false,
  check ((erased_at is null) = (ciphertext is not null)),
  check ((erased_at is null) = (salt is not null))
);
comment on table personal_value is 'Personal values outside every log, encrypted per subject; erasing value and salt leaves the log verifiable';
create index personal_value_by_subject on personal_value (subject);

create table personal_key (
  subject text primary key,
  wrapped bytea,
  erased_at timestamptz,
  check ((erased_at is null) = (wrapped is not null))
);
comment on table personal_key is 'One data key per subject, wrapped by the master key; erasing it erases the subject';

create table idempotency (
  person text not null,
  key text not null,
  operation text not null,
  request text not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (person, key)
);
comment on table idempotency is 'Answers to writes by the caller''s key: the same key again gets the same answer';

-- ── registry ───────────────────────────────────────────────────────────────────────────────────────────────────

create table operator (
  id text primary key,
  kind text not null check (kind in ('platform', 'company', 'sole-trader', 'exempt-seller', 'other')),
  name text not null,
  code text,
  district text not null,
  address text,
  person_in_charge text references personal_value (id),
  source text not null,
  seen_at timestamptz not null,
  created_at timestamptz not null
);
comment on table operator is '网络经营主体: platforms and operators, by unified social credit code where there is one';
create unique index operator_one_code on operator (code) where code is not null;

create table storefront (
  id text primary key,
  operator text references operator (id),
  platform text not null references operator (id),
  platform_key text not null,
  name text not null,
  url text,
  from_day date not null,
  to_day date,
  source text not null,
  unique (platform, platform_key)
);
comment on table storefront is '网店: a shop on a platform under the platform''s own seller id; operator unknown until matched';
create index storefront_by_operator on storefront (operator);

create table search_entry (
  kind text not null,
  id text not null,
  scope text not null,
  title text not null,
  detail text not null default '',
  grams text[] not null,
  at timestamptz not null,
  primary key (kind, id)
);
comment on table search_entry is 'One projection for search: our uni- and bigrams; scope is an organ id or public';
create index search_entry_grams on search_entry using gin (grams);

-- ── matter ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table number_series (
  series text primary key,
  last integer not null check (last >= 0)
);
comment on table number_series is 'Gap-free numbers per organ, word and year; taken in the transaction that uses them';

create table matter (
  id text primary key,
  procedure text not null,
  version integer not null,
  number text not null unique,
  title_zh text not null,
  title_en text not null,
  organ text not null references organ (id),
  unit text references organ (id),
  district text not null,
  stage text not null,
  seq integer not null check (seq >= 1),
  operator text references operator (id),
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  next_due_at timestamptz,
  state jsonb not null,
  hold boolean not null default false,
  check ((closed_at is null) = (outcome is null))
);
comment on table matter is '事项: projection of each running procedure; equals the fold of its events, checked by tests';
create index matter_by_organ on matter (organ, procedure, opened_at desc);
create index matter_by_operator on matter (operator) where operator is not null;
create index matter_open on matter (procedure, stage) where closed_at is null;

create table matter_event (
  id bigint generated always as identity primary key,
  matter text not null references matter (id) deferrable initially deferred,
  seq integer not null check (seq >= 1),
  at timestamptz not null,
  type text not null,
  action text,
  person text not null,
  organ text not null,
  body jsonb not null,
  hash text not null,
  xid xid8 not null default pg_current_xact_id(),
  unique (matter, seq)
);
comment on table matter_event is 'The log of every matter, append only; hash is the RFC 6962 leaf hash of the canonical event record';
comment on column matter_event.xid is 'Readers stop below pg_snapshot_xmin: identity values do not commit in order';
create index matter_event_by_xid on matter_event (xid, id);

create table matter_clock (
  matter text not null references matter (id),
  clock text not null,
  occurrence integer not null,
  kind text not null check (kind in ('limit', 'wait')),
  bound text not null,
  status text not null check (status in ('running', 'paused', 'stopped', 'elapsed', 'overdue')),
  started_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  noticed_at timestamptz,
  primary key (matter, clock, occurrence)
);
comment on table matter_clock is '期限: one row per clock instance; the sweep reads due_at against the application''s clock';
create index matter_clock_due on matter_clock (due_at) where status = 'running' and noticed_at is null;

create table matter_task (
  matter text not null references matter (id),
  action text not null,
  organ text not null,
  ability text not null,
  level text not null,
  within text[],
  without text[] not null,
  clock text,
  due_at timestamptz,
  primary key (matter, action)
);
comment on table matter_task is '待办: what waits for whom; the queue';
create index matter_task_queue on matter_task (organ, ability, due_at);

create table matter_participant (
  matter text not null references matter (id),
  organ text references organ (id),
  person text references person (id),
  role text not null,
  view text not null check (view in ('whole', 'summary')),
  until date,
  check ((organ is null) <> (person is null))
);
comment on table matter_participant is 'Organs and people let into a matter beside its owner, until when and how far';
create index matter_participant_by_matter on matter_participant (matter);
create index matter_participant_by_organ on matter_participant (organ);
create index matter_participant_by_person on matter_participant (person);

create table matter_link (
  from_matter text not null references matter (id) deferrable initially deferred,
  to_matter text not null references matter (id) deferrable initially deferred,
  kind text not null,
  at timestamptz not null,
  primary key (from_matter, to_matter, kind)
);
comment on table matter_link is 'How matters hang together: opens, transferred-to, appeals, publishes …';
create index matter_link_by_to on matter_link (to_matter);

create table matter_document (
  id text primary key,
  matter text not null references matter (id),
  document text not null,
  seq integer,
  number text,
  status text not null check (status in ('draft', 'issued')),
  sha256 text not null,
  sm3 text not null,
  size bigint not null,
  name text not null,
  text text not null,
  facts jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  check ((status = 'issued') = (number is not null)),
  check ((status = 'issued') = (seq is not null))
);
comment on table matter_document is '文书: drafts and issued documents; the issued file is frozen with its facts and hash';
create unique index matter_document_number on matter_document (number) where number is not null;
create index matter_document_by_matter on matter_document (matter);

create table notice (
  id text primary key,
  matter text references matter (id),
  seq integer,
  to_person text,
  to_organ text,
  to_ability text,
  to_party text,
  text_zh text not null,
  text_en text not null,
  at timestamptz not null,
  sent_at timestamptz,
  receipt jsonb,
  read_at timestamptz,
  read_by text
);
comment on table notice is '通知: the one outbox, written in the transaction of its cause; receipts are kept';
create index notice_unread on notice (to_person, to_organ) where read_at is null;

create table matter_draft (
  matter text not null references matter (id),
  action text not null,
  person text not null references person (id),
  facts jsonb not null,
  saved_at timestamptz not null,
  primary key (matter, action, person)
);
comment on table matter_draft is 'Unfinished forms, kept by themselves, seen only by their writer';

-- ── evidence ───────────────────────────────────────────────────────────────────────────────────────────────────

create table evidence (
  id text primary key,
  matter text not null references matter (id),
  kind text not null check (kind in ('document', 'object', 'audio-visual', 'electronic-data', 'testimony', 'party-statement', 'appraisal', 'inspection-record')),
  label text not null,
  sha256 text not null,
  sm3 text not null,
  size bigint not null,
  media_type text not null,
  method text not null,
  made_at timestamptz not null,
  makers text[] not null,
  source text not null,
  added_by text not null,
  added_at timestamptz not null
);
comment on table evidence is '证据: sealed captures with method, time and makers; the file is in the vault under its SHA-256';
create index evidence_by_matter on evidence (matter);

create table evidence_touch (
  id bigint generated always as identity primary key,
  evidence text not null references evidence (id),
  at timestamptz not null,
  person text not null,
  act text not null,
  detail jsonb not null default '{}'
);
comment on table evidence_touch is '保管链: every touch of an item of evidence, append only';
create index evidence_touch_by_evidence on evidence_touch (evidence, id);

create table log_entry (
  position bigint primary key check (position >= 0),
  event bigint not null unique references matter_event (id),
  hash text not null
);
comment on table log_entry is 'The tamper-evident log: order of leaves given by the one sequencer, append only';

create table log_node (
  level integer not null,
  position bigint not null,
  hash text not null,
  primary key (level, position)
);
comment on table log_node is 'Hashes of complete subtrees (RFC 6962), so that proofs cost O(log n) reads';

create table log_checkpoint (
  size bigint primary key,
  root text not null,
  note text not null,
  at timestamptz not null
);
comment on table log_checkpoint is 'Signed checkpoints (signed note) of the log';

-- ── publication ────────────────────────────────────────────────────────────────────────────────────────────────

create table publication (
  id text primary key,
  matter text not null references matter (id),
  source_matter text not null references matter (id),
  document text references matter_document (id),
  number text not null,
  title text not null,
  party_name text not null,
  party_code text,
  operator text references operator (id),
  organ text not null references organ (id),
  organ_name text not null,
  violation text not null,
  content text not null,
  basis text not null,
  decided_on date not null,
  text text not null,
  redactions jsonb not null,
  text_hash text not null,
  status text not null check (status in ('live', 'corrected', 'withdrawn', 'expired')),
  live_at timestamptz not null,
  live_until date,
  ended_at timestamptz,
  end_reason_zh text,
  end_reason_en text,
  event_seq integer not null,
  reply text,
  reply_at timestamptz
);
comment on table publication is '公示: what the public sees of a decision; text with redactions, tied to an event in the log';
create index publication_live on publication (live_at desc);
create index publication_by_operator on publication (operator);

-- ── append only, scope as a second lock ────────────────────────────────────────────────────────────────────────

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
comment on function refuse_change is 'Append-only tables refuse update and delete for everybody, the owner included';

do $$
declare t text;
begin
  foreach t in array array['matter_event', 'access_event', 'evidence_touch', 'log_entry', 'log_node', 'log_checkpoint'] loop
    execute format('create trigger %I before update or delete on %I for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;

-- The access folder compiles visibility into queries; this is the second lock behind it. Within a transaction the
-- application states whose eyes it has: steelyard.organs (comma-separated), steelyard.bureaus (bureaus whose matters are
-- visible while no unit handles them), steelyard.person, or steelyard.all = on for machines. Unset: nothing is visible.
create function may_see(organ_id text, unit_id text, matter_id text) returns boolean
language sql stable as $$
  select coalesce(current_setting('steelyard.all', true), '') = 'on'
    or organ_id = any (string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ','))
    or unit_id = any (string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ','))
    or (unit_id is null and organ_id = any (string_to_array(coalesce(current_setting('steelyard.bureaus', true), ''), ',')))
    or exists (
      select 1 from matter_participant p
      where p.matter = matter_id
        and (p.until is null or p.until >= coalesce(nullif(current_setting('steelyard.today', true), '')::date, 'infinity'::date))
        and (p.person = current_setting('steelyard.person', true)
          or p.organ = any (string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ',')))
    )
$$;
comment on function may_see is 'Row-level scope: owner organ, handling unit or participation, from the transaction''s own settings';

alter table matter enable row level security;
create policy matter_scope on matter for all to steelyard_app
  using (may_see(organ, unit, id)) with check (true);

do $$
declare t text;
begin
  foreach t in array array['matter_event', 'matter_clock', 'matter_task', 'matter_document', 'evidence', 'matter_draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all to steelyard_app using (exists (select 1 from matter m where m.id = %I.matter)) with check (true)', t || '_scope', t, t);
  end loop;
end $$;

-- ── grants ─────────────────────────────────────────────────────────────────────────────────────────────────────

grant usage on schema public to steelyard_app;
grant select, insert, update, delete on all tables in schema public to steelyard_app;
revoke update, delete on matter_event, access_event, evidence_touch, log_entry, log_node, log_checkpoint from steelyard_app;
grant usage, select on all sequences in schema public to steelyard_app;
