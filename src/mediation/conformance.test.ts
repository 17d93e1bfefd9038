import { conforms } from "../testing/conforms.ts";
import { mediation } from "./index.ts";

conforms(mediation);
