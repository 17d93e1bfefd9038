import { conforms } from "../testing/conforms.ts";
import { complaint } from "./index.ts";

conforms(complaint);
