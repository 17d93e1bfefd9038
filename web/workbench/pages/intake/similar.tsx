import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import type { IntakeKind, Values } from "./intakes.ts";

/** Matters about the same order, else the same name: a repeat, or one of many, is seen before it is entered again. */
export function Similar({ intake, values }: { intake: IntakeKind; values: Values }) {
  const t = useText();
  const word = (fact: string) => (typeof values[fact] === "string" ? values[fact].trim() : "");
  const [order, name] = [word("orderNumber"), word(intake.about)];
  const asked = order.length >= 4 ? order : name;
  const { data } = useRead(
    "matter.list",
    { procedure: intake.procedure, text: asked, limit: 5 },
    { enabled: asked.length >= 4 },
  );
  if (asked.length < 4 || data === undefined || data.rows.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        {t(
          text(
            `已有 ${data.total} 件与“${asked}”有关的事项，请先看是否重复或者可以共同处理：`,
            `${data.total} about “${asked}” already: see whether this repeats one or belongs to a group.`,
          ),
        )}
      </p>
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to="/matters/$id" params={{ id: row.id }}>
              {row.number}
            </Link>{" "}
            {t(row.title)}
          </li>
        ))}
      </ul>
    </div>
  );
}
