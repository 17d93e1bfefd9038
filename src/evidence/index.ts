export { evidenceJobs, sequenceJob } from "./jobs.ts";
export { logOperations, Proof, provenEvent } from "./log/operations.ts";
export { consistency, inclusion, latest } from "./log/proofs.ts";
export { sequence, wholeLedger } from "./log/sequence.ts";
export { type LogSigner, logSigner } from "./log/signer.ts";
export { verifyLog } from "./log/verify.ts";
export { evidenceKinds, type Files } from "./model.ts";
export { evidenceOperations } from "./operations.ts";
export { type Recorded, sealRecorded } from "./seal.ts";
