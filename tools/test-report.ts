import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** The part of vitest's JSON report that is read here. */
export type Report = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

/** Full test name → why it may be skipped; `whenUnset`: only while that environment variable is not set. */
export type AllowedSkips = Record<string, string | { reason: string; whenUnset: string }>;

export type Counts = { passed: number; failed: number; skipped: number; problems: string[] };

export function parseReport(path: string): Report | undefined {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * Sums a report. Stricter than the runner: a skip nobody declared is a failure, so is a file that holds no test and
 * a project in which none ran, for each of them looks like success and proves nothing.
 */
export function countReport(
  report: Report,
  {
    root,
    allowed,
    environment,
  }: { root: string; allowed: AllowedSkips; environment: Record<string, string | undefined> },
): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, problems: [] };
  const fail = (problem: string) => {
    counts.failed += 1;
    counts.problems.push(problem);
  };
  for (const file of report.testResults) {
    const path = relative(root, file.name);
    if (file.assertionResults.length === 0) {
      fail(`${path} ran no test${file.message ? `: ${file.message.split("\n")[0]}` : ""}`);
      continue;
    }
    for (const test of file.assertionResults) {
      const refusal = test.status === "passed" ? undefined : refuseSkip(test, allowed, environment);
      if (test.status === "passed") counts.passed += 1;
      else if (test.status === "failed") fail(`${path} › ${test.fullName}`);
      else if (refusal !== undefined) fail(`${path} › ${test.fullName}: ${refusal}`);
      else counts.skipped += 1;
    }
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")) {
      fail(`${path}: ${file.message?.split("\n")[0] || "failed outside its tests"}`);
    }
  }
  if (counts.passed + counts.failed + counts.skipped === 0)
    fail("no test was found: a stage that tests nothing fails");
  return counts;
}

function refuseSkip(
  test: { fullName: string; status: string },
  allowed: AllowedSkips,
  environment: Record<string, string | undefined>,
): string | undefined {
  const entry = allowed[test.fullName];
  if (entry === undefined) {
    return `${test.status}, but not listed in tools/allowed-skips.json. Mend the test, or list its full name with the reason`;
  }
  if (typeof entry !== "string" && environment[entry.whenUnset] !== undefined) {
    return `skipped although ${entry.whenUnset} is set`;
  }
  return undefined;
}
