import type pg from "pg";

/** No job of ours runs for hours, and one that could have begun an hour ago found nobody to run it. */
const STUCK = `
  select t.identifier as task, count(*)::int as count
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts
    or j.locked_at < now() - interval '4 hours'
    or (j.locked_at is null and j.run_at < now() - interval '1 hour')
  group by 1 order by 2 desc, 1`;

/** Out of attempts, held too long, or due and left lying; the queue lives on wall time. */
export async function jobsAt(
  direct: pg.Pool,
): Promise<{ waiting: number; stuck: { task: string; count: number }[] }> {
  const { rows: stuck } = await direct.query<{ task: string; count: number }>(STUCK);
  const { rows } = await direct.query("select count(*)::int as n from graphile_worker.jobs");
  return { waiting: rows[0].n, stuck };
}
