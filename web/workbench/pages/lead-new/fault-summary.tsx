import { type Failure, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { fieldLabel } from "../../../kit/field-names.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { citeWords } from "../../parts/cites.tsx";

/** Everything that is wrong, on top, each leading to its field; what names no field stands as it is. */
export function FaultSummary({
  procedure,
  failures,
}: {
  procedure: AnyProcedure;
  failures: readonly Failure[];
}) {
  const t = useText();
  if (failures.length === 0) return null;
  const [first] = failures;
  if (failures.length === 1 && first !== undefined && !isField(procedure, first.field)) {
    return (
      <FailureNotice failure={first} cite={citeWords} labels={(field) => procedure.facts[field]?.label} />
    );
  }
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{t(text(`有 ${failures.length} 处需要补正`, `${failures.length} to correct`))}</strong>
      </p>
      <ul>
        {failures.map((failure) => (
          <li key={`${failure.field}${failure.message.zh}`}>
            {failure.field === undefined || !isField(procedure, failure.field) ? (
              t(failure.message)
            ) : (
              <FieldLink
                field={failure.field}
                label={fieldLabel(failure, (field) => procedure.facts[field]?.label)}
                message={failure.message}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A refusal may name what is no field here, such as a local value that waits to be confirmed. */
function isField(procedure: AnyProcedure, field: string | undefined): boolean {
  return field !== undefined && (field in procedure.facts || ["title", "unit", "district"].includes(field));
}

type FieldLinkProps = { field: string; label: Failure["message"] | undefined; message: Failure["message"] };

function FieldLink({ field, label, message }: FieldLinkProps) {
  const t = useText();
  return (
    <>
      <a
        href={`#fact-${field}`}
        onClick={(event) => {
          event.preventDefault();
          const control = document.getElementById(`fact-${field}`);
          control?.scrollIntoView({ block: "center" });
          (control?.querySelector<HTMLElement>("input, textarea") ?? control)?.focus();
        }}
      >
        {label === undefined ? field : t(label)}
      </a>
      {t(text("：", ": "))}
      {t(message)}
    </>
  );
}
