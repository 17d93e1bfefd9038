import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSlips, mend, mended } from "./punctuation.ts";

const root = join(import.meta.dirname, "..");

it("finds full-width punctuation in every Chinese word that people read", () => {
  const slips = globSync("{src,web,bench,e2e}/**/*.{ts,tsx}", { cwd: root }).flatMap((path) =>
    findSlips(path, readFileSync(join(root, path), "utf8")).map(({ line, was }) => `${path}:${line} ${was}`),
  );
  expect(slips, "run `node tools/punctuation.ts --write`").toEqual([]);
}, 60_000);

describe("mending", () => {
  it.each([
    ["\u6838\u67E5,\u7ACB\u6848;\u529E\u7ED3:", "\u6838\u67E5\uFF0C\u7ACB\u6848\uFF1B\u529E\u7ED3\uFF1A"],
    ["\u671F\u9650(15 \u65E5)", "\u671F\u9650\uFF0815 \u65E5\uFF09"],
    ["\u5F53\u4E8B\u4EBA: {name}", "\u5F53\u4E8B\u4EBA\uFF1A{name}"],
    ["\u91D1\u989D 12,800 \u5143,10:30 \u524D", "\u91D1\u989D 12,800 \u5143\uFF0C10:30 \u524D"],
    ["Chinese only, please (\u7ACB\u6848)", "Chinese only, please \uFF08\u7ACB\u6848\uFF09"],
    ['",\u5DF2\u9009"', '"\uFF0C\u5DF2\u9009"'],
    ["plain, English: words", "plain, English: words"],
  ])("%s", (was, should) => {
    expect(mend(was)).toBe(should);
    expect(mend(should)).toBe(should);
  });

  it("reads what people read and leaves data alone", () => {
    const source = `const a = text("\u6838\u67E5,\u7ACB\u6848", "x, y"); const csv = "\u7F16\u53F7,\u540D\u79F0"; const z = { zh: \`\u5171 \${n} \u6761,\u5DF2\u9009\` };`;
    const slips = findSlips("a.ts", source);
    expect(slips.map(({ line }) => line)).toEqual([1, 1]);
    const after = mended(source, slips);
    expect(after).toContain("\u6838\u67E5\uFF0C\u7ACB\u6848");
    expect(after).toContain("\u7F16\u53F7,\u540D\u79F0");
    expect(after).toContain("\u6761\uFF0C\u5DF2\u9009");
    expect(findSlips("a.ts", after)).toEqual([]);
  });
});
