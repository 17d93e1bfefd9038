import type { TestProject } from "vitest/node";
import { startTemporaryCluster, type TemporaryCluster } from "../base/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    ledgerCluster: TemporaryCluster;
  }
}

/** One cluster per run; what it returns is called after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTemporaryCluster();
  project.provide("ledgerCluster", cluster);
  return stop;
}
