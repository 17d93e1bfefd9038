import { conforms } from "../testing/conforms.ts";
import { report, reward } from "./index.ts";

conforms(report);
conforms(reward);
