export { asking, assisting } from "./assist.ts";
export { transferContext } from "./context.ts";
export { designation } from "./designation.ts";
export { dispute } from "./dispute.ts";
export { transferOut } from "./out.ts";
export { police } from "./police.ts";
