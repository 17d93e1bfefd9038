import { Readable } from "node:stream";
import {
  type ClickHouseClient,
  ClickHouseLogLevel,
  type ClickHouseSettings,
  createClient,
} from "@clickhouse/client";
import { DOOR_HEADER, lakeDoor } from "./config.ts";

export type LakeParams = Readonly<Record<string, unknown>>;

export type Lake = {
  readonly client: ClickHouseClient;
  readonly url: string;
  readonly database: string;
  /** Rows of a SELECT as objects; values only through `{name:Type}` parameters, never by joining text. */
  readonly rows: <Row>(
    query: string,
    params?: LakeParams,
    settings?: ClickHouseSettings,
    session?: string,
  ) => Promise<Row[]>;
  /** The same as it comes, in batches: for results that do not fit at once. */
  readonly stream: <Row>(query: string, params?: LakeParams) => AsyncIterable<readonly Row[]>;
  /** A statement without result. */
  readonly command: (
    query: string,
    params?: LakeParams,
    settings?: ClickHouseSettings,
    session?: string,
  ) => Promise<void>;
  /**
   * One acknowledged block. The same token again changes nothing, where the table declares
   * `non_replicated_deduplication_window` (a cluster's replicated tables do by themselves).
   */
  readonly insert: (table: string, rows: readonly unknown[], options?: { token?: string }) => Promise<void>;
  /**
   * A statement that reads `body` in the format it names (`INSERT INTO … SELECT … FROM input(…) FORMAT CSV`). Statements of
   * one `session` share its temporary tables, one statement at a time; they vanish with the session.
   */
  readonly send: (
    query: string,
    body: Uint8Array | Readable,
    options?: { readonly session?: string; readonly settings?: ClickHouseSettings },
  ) => Promise<void>;
  readonly ping: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type LakeOptions = {
  /** `http://user:password@host:port/database` */
  readonly url: string;
  readonly requestTimeoutMs?: number;
};

const SETTINGS: ClickHouseSettings = {
  // Whole numbers as numbers, instants as ISO text: the same values as the ledger's.
  output_format_json_quote_64bit_integers: 0,
  date_time_output_format: "iso",
  date_time_input_format: "best_effort",
  session_timezone: "UTC",
  async_insert: 0,
  insert_deduplicate: 1,
  // A sending told twice feeds the views that it did not reach the first time.
  deduplicate_blocks_in_dependent_materialized_views: 1,
  // A condition may list every expression of a detector.
  max_query_size: "4194304",
};

/** One client for the embedded lake and for any server or cluster. */
export function openLake(options: LakeOptions): Lake {
  const url = new URL(options.url);
  const database = url.pathname.slice(1) || "default";
  const password = decodeURIComponent(url.password);
  const client = createClient({
    url: url.origin,
    username: decodeURIComponent(url.username),
    password,
    http_headers: { [DOOR_HEADER]: lakeDoor(password) },
    database,
    request_timeout: options.requestTimeoutMs ?? 300_000,
    clickhouse_settings: SETTINGS,
    application: "steelyard",
    // Errors are thrown; the client's own log would print them a second time, with the query.
    log: { level: ClickHouseLogLevel.OFF },
    keep_alive: { enabled: true, idle_socket_ttl: 2000 },
  });
  return {
    client,
    url: options.url,
    database,
    rows: async <Row>(
      query: string,
      params: LakeParams = {},
      settings: ClickHouseSettings = {},
      session?: string,
    ) => {
      const result = await client.query({
        query,
        query_params: bind(query, params),
        clickhouse_settings: settings,
        format: "JSONEachRow",
        ...inSession(session),
      });
      return result.json<Row>();
    },
    stream: async function* <Row>(query: string, params: LakeParams = {}) {
      const result = await client.query({ query, query_params: bind(query, params), format: "JSONEachRow" });
      for await (const batch of result.stream<Row>()) yield batch.map((row) => row.json<Row>());
    },
    command: async (query, params = {}, settings = {}, session) => {
      await client.command({
        query,
        query_params: bind(query, params),
        clickhouse_settings: settings,
        ...inSession(session),
      });
    },
    insert: async (table, rows, { token } = {}) => {
      if (rows.length === 0) return;
      await client.insert({
        table,
        values: rows,
        format: "JSONEachRow",
        clickhouse_settings: token === undefined ? {} : { insert_deduplication_token: token },
      });
    },
    send: async (query, body, { session, settings = {} } = {}) => {
      const { stream } = await client.exec({
        query,
        values: body instanceof Readable ? body : Readable.from([body], { objectMode: false }),
        clickhouse_settings: settings,
        ...inSession(session),
      });
      // What the statement answers is nothing; unread, it would hold the connection.
      for await (const _ of stream);
    },
    ping: async () => (await client.ping({ select: true })).success,
    close: () => client.close(),
  };
}

function inSession(session: string | undefined): { session_id?: string } {
  return session === undefined ? {} : { session_id: session };
}

/** `{at:DateTime64(3)}` takes no ISO text; every instant of ours is one, in UTC as the session is. */
function bind(query: string, params: LakeParams): Record<string, unknown> {
  const bound = Object.entries(params).map(([name, value]) => {
    const moment = typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
    const typed = new RegExp(`\\{\\s*${name}\\s*:\\s*(Nullable\\()?DateTime`).test(query);
    return [name, moment && typed ? value.replace("T", " ").slice(0, -1) : value];
  });
  return Object.fromEntries(bound);
}
