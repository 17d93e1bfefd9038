import { conforms } from "../testing/conforms.ts";
import { asking, assisting, dispute, police, transferOut } from "./index.ts";

for (const procedure of [transferOut, dispute, police, asking, assisting]) conforms(procedure, 200);
