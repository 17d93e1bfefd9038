import { expect, test } from "vitest";
import { abilities } from "../../../src/access/index.ts";
import { commands, findCommands } from "./commands.ts";

const all = Object.keys(abilities);
const found = (query: string, held: readonly string[] = all) => findCommands(query, held).map(({ id }) => id);

test("finds by two Chinese characters, by pinyin initials, by English words", () => {
  expect(found("线索")).toEqual(["lead.new", "leads"]);
  expect(found("djxs")).toEqual(["lead.new"]);
  expect(found("qxj")).toEqual(["clock"]);
  expect(found("极限词")).toEqual(["wording"]);
  expect(found("new lead")).toEqual(["lead.new"]);
  expect(found("Ｊｓｃ")).toEqual(["command"]);
  // Initials from the first letter only: else every two letters would find something.
  expect(found("xs")).toEqual(["leads"]);
  expect(found("没有这样的")).toEqual([]);
});

test("shows only what the abilities open", () => {
  expect(found("驾驶舱", [])).toEqual([]);
  expect(found("驾驶舱", ["indicator.read"])).toEqual(["command"]);
  for (const { ability } of commands) if (ability !== undefined) expect(all).toContain(ability);
});

test("gives each command its own name, initials as long as its name, and a page", () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { label, initials, to } of commands) {
    expect([label.zh, initials.length]).toEqual([label.zh, label.zh.length]);
    expect(to).toMatch(/^\//);
  }
});
