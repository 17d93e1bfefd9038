export { mediation } from "./procedure.ts";
