-- What was brought in from files and by API: which file, cut into which chunks, which rows were refused and mended.

create table import (
  id text primary key,
  key text not null unique,
  kind text not null,
  platform text,
  name text not null,
  file text not null,
  size bigint not null check (size >= 0),
  format text not null check (format in ('csv', 'jsonl', 'parquet', 'xlsx')),
  compression text not null check (compression in ('none', 'gzip', 'zstd')),
  encoding text not null,
  stored boolean not null default false,
  header jsonb,
  sample jsonb,
  mapping jsonb not null,
  chunk_bytes integer not null check (chunk_bytes > 0),
  state text not null check (state in ('proposed', 'running', 'done', 'failed')),
  known bigint,
  failure jsonb,
  person text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'failed') = (failure is not null))
);
comment on table import is '导入: one file brought in as one kind by one mapping; the same again is the same import';
comment on column import.key is 'SHA-256 of file, kind, mapping and platform; of one that waits for confirmation, its id';
comment on column import.stored is 'The file lies in the vault: it came by upload and is read from there';
comment on column import.known is 'Rows that equal rows which were already there; null while not counted';
create index import_newest on import (created_at desc, id desc);
create index import_by_person on import (person, created_at desc);
create index import_by_file on import (file);

create table import_chunk (
  import text not null references import (id),
  n integer not null check (n >= 0),
  bytes bigint not null,
  rows bigint not null,
  kept bigint not null,
  known bigint not null default 0,
  refused bigint not null,
  skipped bigint not null,
  sealed_at timestamptz not null,
  primary key (import, n)
);
comment on table import_chunk is 'Sealed chunks: every row of a sealed chunk is in the lake (or ledger) or among the refused; an unsealed one is sent again';

create table import_refused (
  import text not null references import (id),
  "row" bigint not null,
  line bigint not null,
  code text not null,
  field text not null,
  faults jsonb not null,
  raw jsonb not null,
  state text not null default 'open' check (state in ('open', 'mended', 'dropped')),
  person text,
  at timestamptz,
  primary key (import, "row")
);
comment on table import_refused is 'Refused rows with all their faults and their texts as they came, to be mended and sent again; personal columns are masked at the query door';
create index import_refused_by_reason on import_refused (import, state, code, field, "row");

create table import_sender (
  person text primary key references person (id),
  platform text not null,
  set_by text not null,
  set_at timestamptz not null
);
comment on table import_sender is 'Which platform a program account sends for: it may send for no other';

grant select, insert, update on import, import_chunk, import_refused, import_sender to steelyard_app;
grant delete on import, import_refused, import_sender to steelyard_app;
