-- Row-level scope without a function call per row: a function with a subquery is never inlined and costs some 40 µs a
-- row. The scalar subqueries are asked once per statement, so that what is left per row are comparisons.

drop policy matter_scope on matter;
drop function may_see(text, text, text);

create policy matter_scope on matter for all to steelyard_app
  using (
    (select coalesce(current_setting('steelyard.all', true), '') = 'on')
    or organ = any ((select string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ','))::text[])
    or unit = any ((select string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ','))::text[])
    or (unit is null
      and organ = any ((select string_to_array(coalesce(current_setting('steelyard.bureaus', true), ''), ','))::text[]))
    or id = any (array(
      select p.matter from matter_participant p
      where (p.person = current_setting('steelyard.person', true)
          or p.organ = any (string_to_array(coalesce(current_setting('steelyard.organs', true), ''), ',')))
        and (p.until is null
          or p.until >= coalesce(nullif(current_setting('steelyard.today', true), '')::date, 'infinity'::date))))
  )
  with check (true);
comment on policy matter_scope on matter is
  'Owner organ, handling unit or participation, from the transaction''s own settings; unset: nothing is visible';

-- The list, newest first, and the matters of one unit; what is open is found without walking the archive.
create index matter_newest on matter (opened_at desc, id desc);
create index matter_by_unit on matter (unit, opened_at desc) where unit is not null;
create index matter_open_by_organ on matter (organ, opened_at desc) where closed_at is null;
create index matter_open_by_unit on matter (unit, opened_at desc) where closed_at is null;
