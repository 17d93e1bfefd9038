export { lead } from "./procedure.ts";
