export { type InstructionParts, instructionOperations } from "./operations.ts";
export { instruction } from "./procedure.ts";
