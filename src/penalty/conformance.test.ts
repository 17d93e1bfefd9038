import { conforms } from "../testing/conforms.ts";
import { penalty } from "./index.ts";

conforms(penalty, 400);
