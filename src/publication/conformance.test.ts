import { conforms } from "../testing/conforms.ts";
import { publication } from "./index.ts";

// Long ways: prepared, reviewed by another, released by a third, and only then corrected or ended.
conforms(publication, 800);
