import { conforms } from "../testing/conforms.ts";
import { litigation, reconsideration } from "./index.ts";

for (const procedure of [reconsideration, litigation]) conforms(procedure, 200);
