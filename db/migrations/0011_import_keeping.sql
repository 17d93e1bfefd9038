-- Refused rows and samples may hold personal data: they are encrypted under a key of their import, and forgotten with it.

-- What came in clear before is not kept: such a row can still be mended by typing its columns from the line it names.
alter table import_refused drop column raw;
alter table import_refused add column texts bytea;
comment on column import_refused.texts is 'Its columns as they came, encrypted under the data key of the import; null once it was mended or left out';
comment on table import_refused is '拒收的行: where it stands, all its faults, and its texts encrypted, to be mended and sent again; personal columns are masked at the query door';

alter table import drop column sample;
alter table import add column sample bytea;
comment on column import.sample is 'First rows for whoever confirms the mapping, encrypted under the data key of the import; null once it began';

create table import_hold (
  import text not null references import (id),
  matter text not null references matter (id),
  reason text not null,
  held_by text not null,
  held_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  check ((released_at is null) = (released_by is null))
);
comment on table import_hold is '留存: what a matter needs of an import is not forgotten while the hold stands';
create unique index import_hold_once on import_hold (import, matter) where released_at is null;

grant select, insert, update on import_hold to steelyard_app;
