export {
  drainJobs,
  enqueue,
  type JobHandler,
  type JobHandlers,
  type JobInfo,
  type JobOptions,
  migrateJobs,
  type RunningJobs,
  type RunOptions,
  runJobs,
} from "./jobs.ts";
export { jobsAt } from "./stuck.ts";
