import { expect, test } from "vitest";
import { parameters } from "../law/index.ts";
import { conforms } from "../testing/conforms.ts";
import { instruction } from "./index.ts";

conforms(instruction, 200);

test("its deadline says of itself that no law fixes it", () => {
  const row = parameters.find(({ id }) => id === instruction.clocks.reply?.param);
  expect(row).toMatchObject({ basis: [], certainty: "open" });
  expect(row?.note?.zh).toContain("不是法定期限");
  expect(instruction.facts.replyBy?.label.zh).toContain("非法定期限");
});

test("what it stands on is typed by nobody", () => {
  const typed = Object.values(instruction.actions).flatMap(({ input }) => input.map(({ fact }) => fact));
  const lookedUp = Object.entries(instruction.facts).flatMap(([id, { source }]) =>
    source === "lookup" ? [id] : [],
  );
  expect(lookedUp).toContain("figureRows");
  expect(lookedUp.filter((id) => typed.includes(id as never))).toEqual([]);
});
