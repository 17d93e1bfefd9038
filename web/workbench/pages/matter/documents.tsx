import { dayOf, instant, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Empty } from "../../../kit/states.tsx";
import { fileUrl, type MatterView } from "../../api.ts";

/** Documents issued, each frozen with its hash; drafts below. */
export function Documents({ matter }: { matter: MatterView }) {
  const t = useText();
  const issued = matter.documents.filter(({ status }) => status === "issued");
  if (issued.length === 0) {
    return (
      <Empty
        title={text("还没有制发的文书", "No document issued yet")}
        hint={text(
          "办理会制作文书的步骤时，文书在表单旁边生成。",
          "Documents are drafted beside the form of the step that issues them.",
        )}
      />
    );
  }
  return (
    <div className="plain-table-scroll" tabIndex={-1}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(text("文书", "Document"))}</th>
            <th>{t(text("文号", "Number"))}</th>
            <th>{t(text("制发", "Issued"))}</th>
            <th>{t(text("送达", "Served"))}</th>
            <th>SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {issued.map((document) => (
            <tr key={document.id}>
              <td>
                <a href={fileUrl("document.download", { id: document.id })}>{t(document.name)}</a>
              </td>
              <td className="code">{document.number}</td>
              <td className="name">
                {dayOf(instant(document.at))} {document.byName}
              </td>
              <td className="name">{document.servedOn ?? "—"}</td>
              <td className="code" title={document.sha256}>
                {document.sha256.slice(0, 12)}…
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
