import { expect, test } from "vitest";
import { certificateState } from "./rows.ts";

const until = (to: string) => ({ number: "1", from: "2020-01-01", to });

test("a certificate is good, soon over from sixty days before its end, and over the day after", () => {
  expect(certificateState([], "2026-11-23")).toBeUndefined();
  expect(certificateState([until("2027-01-22")], "2026-11-23")?.tone).toBe("good");
  expect(certificateState([until("2027-01-21")], "2026-11-23")?.tone).toBe("soon");
  expect(certificateState([until("2026-11-23")], "2026-11-23")?.tone).toBe("soon");
  expect(certificateState([until("2026-11-22")], "2026-11-23")?.tone).toBe("over");
});

test("of several the one that runs longest decides", () => {
  const state = certificateState(
    [until("2026-01-01"), until("2030-01-01"), until("2028-01-01")],
    "2026-11-23",
  );
  expect(state).toEqual({ tone: "good", words: { zh: "有效至 2030-01-01", en: "valid until 2030-01-01" } });
});
