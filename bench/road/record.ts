/** Everything that goes over a pool's wires, kept; and the same sent again by the same driver over the same pool. */
import type pg from "pg";

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** What happened on one connection between taking it from the pool and giving it back. */
export type Visit = readonly Statement[];

export interface Recording {
  readonly visits: readonly Visit[];
  readonly stop: () => void;
}

/** Kysely takes a connection, asks, gives it back: `connect`, `query(text, values)`, `release`. */
export function record(pool: pg.Pool): Recording {
  const visits: Visit[] = [];
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const recorded = async (): Promise<pg.PoolClient> => {
    const client = await connect();
    const visit: Statement[] = [];
    visits.push(visit);
    return new Proxy(client, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (name === "query") {
          return (text: string, values: unknown[] = []) => {
            visit.push({ text, values });
            return target.query(text, values);
          };
        }
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  Object.assign(pool, { connect: recorded });
  return { visits, stop: () => Object.assign(pool, { connect }) };
}

export async function replay(pool: pg.Pool, visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) {
    const client = await pool.connect();
    try {
      for (const { text, values } of visit) await client.query(text, values);
    } finally {
      client.release();
    }
  }
}
