import { conforms } from "../testing/conforms.ts";
import { asking, assisting, designation, dispute, police, transferOut } from "./index.ts";

for (const procedure of [transferOut, dispute, designation, police, asking, assisting])
  conforms(procedure, 200);
