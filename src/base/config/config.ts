import { z } from "zod";
import { isInstant } from "../../kernel/index.ts";
import { Trouble } from "../trouble.ts";
import { type Networks, parseNetworks } from "./networks.ts";

export type Environment = Readonly<Record<string, string | undefined>>;
export type Config = {
  readonly production: boolean;
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** How browsers reach the server; `http://localhost:PORT` unless said. */
  readonly baseUrl: string;
  readonly logLevel: LogLevel;
  /** Where administrators and auditors may sit; anywhere unless said. */
  readonly adminNetworks: Networks | undefined;
  readonly ledgerUrl: string | undefined;
  readonly ledgerDirectUrl: string | undefined;
  readonly lakeUrl: string | undefined;
  readonly vault: {
    readonly url: string | undefined;
    readonly endpoint: string | undefined;
    readonly region: string | undefined;
    readonly key: string | undefined;
    readonly secret: string | undefined;
  };
  /** The server then runs on a clock that stands still until it is moved. */
  readonly virtualNow: string | undefined;
};
export type LogLevel = z.infer<typeof logLevel>;

const logLevel = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]);
const url = (pattern: RegExp) => z.string().regex(pattern).optional();

const schema = z.object({
  NODE_ENV: z.string().optional(),
  STEELYARD_HOME: z.string().min(1).default("./data"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  BASE_URL: url(/^https?:\/\/[^/]+$/),
  LOG_LEVEL: logLevel.default("info"),
  ADMIN_NETWORKS: z
    .string()
    .refine((list) => parseNetworks(list) !== undefined)
    .transform(parseNetworks)
    .optional(),
  LEDGER_URL: url(/^postgres(ql)?:\/\//),
  LEDGER_DIRECT_URL: url(/^postgres(ql)?:\/\//),
  LAKE_URL: url(/^https?:\/\//),
  VAULT_URL: url(/^s3:\/\/[^/]+/),
  VAULT_S3_ENDPOINT: url(/^https?:\/\//),
  VAULT_S3_REGION: z.string().optional(),
  VAULT_S3_KEY: z.string().optional(),
  VAULT_S3_SECRET: z.string().optional(),
  STEELYARD_VIRTUAL_NOW: z.string().refine(isInstant).optional(),
});

/** The only place that reads the environment. An empty value counts as none. */
export function readConfig(environment: Environment = process.env): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw wrong(parsed.error.issues.map((issue) => String(issue.path[0])));
  const value = parsed.data;
  return {
    production: value.NODE_ENV === "production",
    home: value.STEELYARD_HOME,
    host: value.HOST,
    port: value.PORT,
    baseUrl: value.BASE_URL ?? `http://localhost:${value.PORT}`,
    logLevel: value.LOG_LEVEL,
    adminNetworks: value.ADMIN_NETWORKS,
    ledgerUrl: value.LEDGER_URL,
    ledgerDirectUrl: value.LEDGER_DIRECT_URL,
    lakeUrl: value.LAKE_URL,
    vault: {
      url: value.VAULT_URL,
      endpoint: value.VAULT_S3_ENDPOINT,
      region: value.VAULT_S3_REGION,
      key: value.VAULT_S3_KEY,
      secret: value.VAULT_S3_SECRET,
    },
    virtualNow: value.STEELYARD_VIRTUAL_NOW,
  };
}

function wrong(names: readonly string[]): Trouble {
  return new Trouble(
    "config.wrong",
    {
      zh: `环境变量 ${names.join("、")} 的值不正确。`,
      en: `Environment variables with wrong values: ${names.join(", ")}.`,
    },
    { zh: "格式见 docs/configuration.md。", en: "See docs/configuration.md for their form." },
  );
}
