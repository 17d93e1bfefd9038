export { type Periodic, startWorker, type Worker } from "./worker.ts";
