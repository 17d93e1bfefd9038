/** Every operation of the API on one page, by subject: its name, what it does, which ability it asks for. */
import type { describedOperations } from "../src/app/index.ts";

const head = `# Operations 操作一览

Generated from the operations as declared. How to call them: [guide](guide/en/api.md) · [指南](guide/zh/api.md); inputs and
answers: [openapi.json](openapi.json). *read* also answers GET. The ability 权限 is what a caller's post, and a key's list, must
hold; *public* needs no account, *signed-in* any account.`;

interface Described {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly "x-ability": string;
}

export function apiPage(document: ReturnType<typeof describedOperations>): string {
  const paths = document.paths as unknown as Readonly<
    Record<string, { readonly post?: Described; readonly get?: Described }>
  >;
  const bySubject = new Map<string, string[]>();
  for (const [path, { post, get }] of Object.entries(paths)) {
    const described = post ?? get;
    if (described === undefined || !path.startsWith("/api/")) continue;
    const [subject = ""] = described.tags;
    const manner = get === undefined ? "write" : "read";
    const cells = [`\`${path.slice("/api/".length)}\``, manner, described.summary, described["x-ability"]];
    const lines = bySubject.get(subject) ?? [];
    bySubject.set(subject, [...lines, `| ${cells.join(" | ")} |`]);
  }
  const sections = [...bySubject].map(
    ([subject, lines]) =>
      `## ${subject}\n\n| operation | | what | ability |\n|---|---|---|---|\n${lines.join("\n")}`,
  );
  return `${[head, ...sections].join("\n\n")}\n`;
}
