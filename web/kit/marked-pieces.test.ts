import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./marked-pieces.ts";

test("pieces are the text, and each knows the marks that cover it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.array(
        fc.tuple(fc.nat(35), fc.nat(35)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      ),
      (text, marks) => {
        const pieces = piecesOf(text, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.start + piece.text.length; at += 1) {
            const over = marks.filter((mark) => mark.start <= at && at < mark.end);
            expect(piece.marks).toEqual(over);
          }
        }
      },
    ),
  );
});
