import { expect, test } from "vitest";
import { failure, text } from "../../src/kernel/index.ts";
import { fieldLabel } from "./field-names.ts";

const refused = (field: string) => failure("invalid-input", text("有误。", "Wrong."), { field });

test("the form's own word goes first, then the refusal's, then the house's", () => {
  const form = text("平台企业", "Platform");
  expect(fieldLabel(refused("platform"), (field) => (field === "platform" ? form : undefined))).toBe(form);
  const declared = text("涉案平台", "Platform of the case");
  const named = failure("missing-fact", text("缺。", "Missing."), {
    field: "platform",
    missing: [{ kind: "fact", name: "platform", label: declared }],
  });
  expect(fieldLabel(named)).toBe(declared);
  expect(fieldLabel(refused("platform"))?.zh).toBe("平台");
  // The last part of a path is what the officer filled in.
  expect(fieldLabel(refused("rows.0.platform"))?.zh).toBe("平台");
});

test("what nobody named has no label, whatever an object inherits", () => {
  expect(fieldLabel(refused("Idempotency-Key"))).toBeUndefined();
  expect(fieldLabel(refused("constructor"))).toBeUndefined();
  expect(fieldLabel(failure("forbidden", text("无权。", "No.")))).toBeUndefined();
});
