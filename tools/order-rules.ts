/**
 * The import order as data. A folder of src/ imports only from folders in rows above its own, and only through their
 * door `index.ts`; folders in one row are siblings and never import each other. Types count.
 */
export type Rules = {
  /** Folders of src/, first to last. */
  rows: readonly (readonly string[])[];
  /** Folders that a browser runs as well: no node:, and checked against a bare library. */
  pure: readonly string[];
  /** May be imported by tests, bench and e2e only. */
  testing: string;
  /** Folders of src/ that web/ may import through their doors. */
  web: readonly string[];
  /** Imports that the order forbids and a reason allows. `from` and `to` are path patterns (`*` any, `**` any depth). */
  exceptions: readonly { from: string; to: string; typesOnly?: boolean; reason: string }[];
  /** Files that may be longer than `maxLines`: declared data and generated code. */
  mayBeLong: readonly string[];
  maxLines: number;
  /** Where the wall clock and chance may be asked. Everywhere else they are arguments. */
  mayAskClockOrChance: readonly { files: string; reason: string }[];
  /** Where SQL may say now(). */
  mayAskDatabaseClock: readonly { files: string; reason: string }[];
  /** Packages that files under a folder may not reach, not even through others. */
  unreachable: readonly { from: string; packages: readonly string[]; reason: string }[];
};

export const rules: Rules = {
  rows: [
    ["kernel"],
    ["law"],
    ["procedure"],
    ["base"],
    ["access"],
    ["evidence"],
    ["exchange"],
    ["observation"],
    ["registry"],
    ["detector"],
    ["matter"],
    [
      "lead",
      "penalty",
      "complaint",
      "report",
      "mediation",
      "guidance",
      "inspection",
      "quality",
      "duty",
      "transfer",
      "remedy",
      "competition",
      "policy",
      "entry",
      "mark",
      "trace",
      "growth",
    ],
    ["credit", "publication", "programme", "indicator"],
    ["instruction"],
    // Writes what a city might look like; knows the kinds, never the detectors that are measured on it.
    ["simulator"],
    ["http"],
    ["worker"],
    ["app"],
    ["testing"],
  ],
  pure: ["kernel", "law", "procedure"],
  testing: "testing",
  web: ["kernel", "law", "procedure"],
  exceptions: [
    {
      from: "web/**",
      to: "src/app/operations.ts",
      typesOnly: true,
      reason: "the client is a mapped type over the operations; nothing of the server runs in the browser",
    },
    {
      from: "web/portal/server.tsx",
      to: "src/http/page-writer.ts",
      typesOnly: true,
      reason: "the half of the portal that the server runs is built for its shape",
    },
    {
      from: "{src,web,bench,e2e}/**/*.test.ts",
      to: "src/testing/*.ts",
      reason: "a test of one store need not load the whole application behind the door of src/testing",
    },
    {
      from: "bench/match/**",
      to: "src/registry/match/**",
      reason: "the bench trains and measures pieces of the matcher that no other folder should know",
    },
    {
      from: "bench/portal.ts",
      to: "e2e/parts/*.ts",
      reason: "what a citizen sees is measured in the browser and the house that the browser tests use",
    },
    {
      from: "tools/generators.ts",
      to: "src/base/ledger/generate-tables.ts",
      reason: "a generator is a tool, not a service that base offers",
    },
  ],
  mayBeLong: [
    "**/*-data.ts",
    // Rows of the statute book.
    "src/law/parameters-*.ts",
    "src/observation/kinds.ts",
    "src/base/ledger/tables.ts",
    "**/*.generated.ts",
  ],
  maxLines: 500,
  mayAskClockOrChance: [
    { files: "src/base/config/**", reason: "the application's clock is made here" },
    { files: "src/base/home/**", reason: "secrets and ports are drawn here" },
    { files: "src/testing/**", reason: "waits for real processes; the virtual clock is made here" },
  ],
  mayAskDatabaseClock: [
    { files: "src/base/**", reason: "process supervision, locks and rate limits live on wall time" },
    { files: "src/access/**", reason: "sign-in and tokens live on wall time" },
  ],
  unreachable: [
    {
      from: "web/portal/**",
      packages: ["antd", "@ant-design/icons"],
      reason: "the portal stays small for phones on slow networks",
    },
  ],
};
