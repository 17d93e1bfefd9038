/** The two catalogues of security, kept as tables of tabs and shown as pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Status = "met" | "open" | "n/a";

export interface Requirement {
  readonly id: string;
  /** Of the ASVS; the other catalogue has one level. */
  readonly level: string;
  readonly title: string;
  readonly status: Status;
  readonly tests: readonly string[];
  readonly reason: string;
}

export interface Catalogue {
  readonly file: string;
  readonly heading: string;
  readonly words: string;
}

export const catalogues: readonly Catalogue[] = [
  {
    file: "asvs",
    heading: "OWASP ASVS 5.0, levels 1 and 2",
    words:
      "Every requirement of levels 1 and 2 by its id, with a title of ours; the text is OWASP's. *met* names a test or says why none is needed, *open* says what is missing, *n/a* why it does not apply. Judged by reading the code; no outside assessor has looked.",
  },
  {
    file: "mlps",
    heading: "网络安全等级保护三级 · MLPS 2.0 level 3 (GB/T 22239-2019, 8.1)",
    words:
      "第三级安全通用要求的全部 71 个控制点；安全计算环境逐项列出。标题为概括，原文以国家标准为准。自查结果，未经测评机构测评。 All 71 control points of the general requirements, the computing environment item by item. Titles are summaries; the standard's text counts. Judged by ourselves, not by an assessor.",
  },
];

const folder = join(import.meta.dirname, "..", "docs", "security");
const statuses: readonly string[] = ["met", "open", "n/a"] satisfies Status[];

export function readCatalogue(file: string): Requirement[] {
  const [head = "", ...lines] = readFileSync(join(folder, `${file}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const status = cell("status");
    if (cells.length !== names.length || !isStatus(status)) throw new Error(`${file}.tsv: ${line}`);
    const tests = cell("tests").split(" ").filter(Boolean);
    return {
      id: cell("id"),
      level: cell("level"),
      title: cell("title"),
      status,
      tests,
      reason: cell("reason"),
    };
  });
}

function isStatus(word: string): word is Status {
  return statuses.includes(word);
}

export function securityPage({ file, heading, words }: Catalogue): string {
  const rows = readCatalogue(file);
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  const lines = rows.map(({ id, level, title, status, tests, reason }) => {
    const proof = [tests.map((test) => `[${test}](../../${test})`).join(" "), reason].filter(Boolean);
    return `| ${[id, ...(level === "" ? [] : [level]), title, status, proof.join(" — ")].join(" | ")} |`;
  });
  const names = [
    "id",
    ...(rows.some(({ level }) => level !== "") ? ["level"] : []),
    "what",
    "status",
    "test or reason",
  ];
  return `# ${heading}

${words}

Made from \`${file}.tsv\` by \`npm run generate\`: ${rows.length} rows, ${count("met")} met, ${count("open")} open, ${count("n/a")} not applicable.

| ${names.join(" | ")} |
|${names.map(() => "---").join("|")}|
${lines.join("\n")}
`;
}
