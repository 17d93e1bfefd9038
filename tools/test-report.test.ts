import { describe, expect, it } from "vitest";
import { countReport, type Report } from "./test-report.ts";

const file = (name: string, ...tests: [string, string][]): Report["testResults"][number] => ({
  name: `/repo/${name}`,
  status: tests.some(([, status]) => status === "failed") ? "failed" : "passed",
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});
const count = (report: Report, allowed = {}, environment = {}) =>
  countReport(report, { root: "/repo", allowed, environment });

describe("counting a test report", () => {
  it("sums what passed and failed and names the failed", () => {
    const counts = count({ testResults: [file("a.test.ts", ["one", "passed"], ["two", "failed"])] });
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, problems: ["a.test.ts › two"] });
  });

  it("fails a skip that is not listed and counts one that is", () => {
    const report = { testResults: [file("a.test.ts", ["one", "passed"], ["later", "pending"])] };
    expect(count(report).failed).toBe(1);
    expect(count(report, { later: "no printer" })).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
  });

  it("fails a conditional skip once its condition is gone", () => {
    const report = { testResults: [file("a.test.ts", ["benchmark", "skipped"])] };
    const allowed = { benchmark: { reason: "needs evaluation data", whenUnset: "DATA" } };
    expect(count(report, allowed)).toMatchObject({ failed: 0, skipped: 1 });
    expect(count(report, allowed, { DATA: "/somewhere" })).toMatchObject({ failed: 1, skipped: 0 });
  });

  it("fails a file that cannot load, a file that fails in a hook, and an empty project", () => {
    expect(
      count({ testResults: [{ ...file("a.test.ts"), status: "failed", message: "boom" }] }).problems,
    ).toEqual(["a.test.ts ran no test: boom"]);
    expect(
      count({ testResults: [{ ...file("a.test.ts", ["one", "passed"]), status: "failed" }] }),
    ).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(count({ testResults: [] }).failed).toBe(1);
  });
});
