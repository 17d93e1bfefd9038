-- For a PostgreSQL server of one's own: run once as administrator, with passwords in place of the words below.
-- The embedded ledger does the same by itself at its first start.
create role steelyard_owner login password 'OWNER-PASSWORD';
create role steelyard_app login password 'APP-PASSWORD';
create database steelyard owner steelyard_owner template template0 encoding 'UTF8'
  locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8';
\connect steelyard
revoke all on database steelyard from public;
grant connect on database steelyard to steelyard_app;
alter schema public owner to steelyard_owner;
revoke all on schema public from public;
grant usage on schema public to steelyard_app;
