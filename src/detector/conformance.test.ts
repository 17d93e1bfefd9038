import { describe, expect, it } from "vitest";
import { day, type Text } from "../kernel/index.ts";
import { param } from "../law/index.ts";
import { observationKinds } from "../observation/index.ts";
import type { Detector } from "./definition.ts";
import { detectors } from "./detectors.ts";
import { reasonOf } from "./finding.ts";
import { valuesOf } from "./values.ts";

const today = day("2026-11-01");
const names = (told: string) => [...told.matchAll(/\{([A-Za-z][\w.-]*)\}/g)].map(([, name]) => name ?? "");
const worded = ({ zh, en }: Text) => /\p{Script=Han}/u.test(zh) && /[a-z]/i.test(en);

it("names every detector once", () => {
  expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length);
});

describe.each(detectors.map((detector): [string, Detector] => [detector.id, detector]))(
  "%s",
  (_, detector) => {
    it("stands on law that is in force", () => {
      for (const { law } of Object.values(detector.variants)) {
        expect(law.length).toBeGreaterThan(0);
        for (const id of law) expect(param(id, { on: today }).ok, id).toBe(true);
      }
    });

    it("has defaults within their bounds, and where the law fixes a number, that number", () => {
      const values = valuesOf(detector, {}, today);
      if (!values.ok) throw new Error(values.error.message.en);
      for (const [name, parameter] of Object.entries(detector.parameters)) {
        expect(parameter.min <= parameter.default && parameter.default <= parameter.max, name).toBe(true);
        expect(values.value[name], name).toBe(parameter.default);
      }
    });

    it("labels its parameters in both languages, each with unit and bounds, and with its law where the law fixes it", () => {
      for (const [name, parameter] of Object.entries(detector.parameters)) {
        const { label, about, unit, min, max, law } = parameter;
        expect(worded(label) && worded(about), name).toBe(true);
        expect(["days", "hours", "count", "percent", "fen", "grams"], name).toContain(unit);
        expect(Number.isInteger(min) && Number.isInteger(max), name).toBe(true);
        // What officers may turn has room to turn; what the law fixes has none, and an article.
        expect(min < max, name).toBe(law === undefined);
        if (law === undefined) continue;
        const fixed = param(law, { on: today });
        expect(fixed.ok && fixed.value.basis.length > 0, name).toBe(true);
      }
    });

    it("refuses values out of bounds, fractions and unknown names, in both languages", () => {
      for (const [name, { min, max, law }] of Object.entries(detector.parameters)) {
        if (law !== undefined) continue;
        for (const value of [min - 1, max + 1, min + 0.5]) {
          const refused = valuesOf(detector, { [name]: value }, today);
          expect(refused.ok, `${name} ${value}`).toBe(false);
          if (!refused.ok) expect(worded(refused.error.message)).toBe(true);
        }
      }
      expect(valuesOf(detector, { nonsense: 1 }, today).ok).toBe(false);
    });

    it("fills its sentences from declared facts alone", () => {
      const samples = Object.fromEntries(
        Object.entries(detector.facts).map(([name, { kind }]) => {
          if (kind === "money" || kind === "count" || kind === "percent") return [name, 1200];
          if (kind === "day") return [name, "2026-03-01"];
          if (kind === "instant") return [name, "2026-03-01T00:00:00.000Z"];
          return [
            name,
            kind === "texts" || kind === "marks" || kind === "line"
              ? []
              : kind === "graph"
                ? { nodes: [], edges: [] }
                : "x",
          ];
        }),
      );
      for (const [name, variant] of Object.entries(detector.variants)) {
        expect(worded(variant.label) && worded(variant.reason), name).toBe(true);
        for (const used of [...names(variant.reason.zh), ...names(variant.reason.en)]) {
          expect(used === "storefront" || used in detector.facts, `${name}: {${used}}`).toBe(true);
        }
        const { zh, en } = reasonOf(detector, name, samples, "p/s");
        expect(`${zh}${en}`, name).not.toMatch(/\{|undefined|NaN/);
      }
    });

    it("reads kinds that there are, says what it does not show, and has examples guilty and innocent", () => {
      for (const kind of detector.reads) expect(observationKinds).toHaveProperty(kind);
      expect(detector.claimsNot.length).toBeGreaterThan(0);
      const variants = detector.examples.map((example) => example.variants);
      expect(variants.some((found) => found.length > 0) && variants.some((found) => found.length === 0)).toBe(
        true,
      );
      for (const name of variants.flat()) expect(detector.variants).toHaveProperty([name]);
    });

    if (detector.form === "records") {
      it("judges its examples as labelled", () => {
        const values = valuesOf(detector, {}, today);
        if (!values.ok) throw new Error(values.error.message.en);
        for (const { name, rows, variants } of detector.examples) {
          const found = new Set(detector.judge(rows, values.value).map(({ variant }) => variant));
          expect([...found].sort(), name.en).toEqual([...variants].sort());
        }
      });
    }
  },
);
