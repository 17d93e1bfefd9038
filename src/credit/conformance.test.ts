import { conforms } from "../testing/conforms.ts";
import { abnormal, objection, repair, serious } from "./index.ts";

for (const procedure of [abnormal, serious, repair, objection]) conforms(procedure, 300);
