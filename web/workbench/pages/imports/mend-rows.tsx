import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Failure, type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { useRead, useWrite } from "../../api.ts";

type Refused = OutputOf<Operations, "import.refused">;

const shown = 20;

type Props = { id: string; code: string; field: string; reason: Text; onClose: () => void };

/** Rows refused for one reason, the faulty column first; what is typed is sent again by the same mapping. */
export function MendRows({ id, code, field, reason, onClose }: Props) {
  const t = useText();
  const [changes, setChanges] = useState<Record<number, Record<string, string>>>({});
  const [told, setTold] = useState<Text>();
  const [failure, setFailure] = useState<Failure>();
  const { data, error, refetch } = useRead("import.refused", { id, code, field, offset: 0, limit: shown });
  const mend = useWrite("import.mend", { refresh: ["import.get", "import.refused"] });
  const edited = Object.entries(changes).map(([row, values]) => ({ row: Number(row), values }));
  const send = () =>
    mend.mutate(
      { id, rows: edited },
      {
        onSuccess: ({ mended, refused }) => {
          setChanges({});
          setFailure(undefined);
          setTold(
            text(
              `已入库 ${mended} 行，仍不合格 ${refused.length} 行。`,
              `${mended} rows are in, ${refused.length} still do not fit.`,
            ),
          );
        },
        onError: (refused) => setFailure(refused.failure),
      },
    );
  return (
    <Drawer open title={t(reason)} onClose={onClose} size={720}>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {told !== undefined && <p role="status">{t(told)}</p>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && data.total === 0 && (
        <p className="muted">
          {t(text("此原因下已没有待改正的行。", "No row is left to be mended for this reason."))}
        </p>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <p className="muted">
            {t(
              text(
                `共 ${data.total} 行，显示前 ${data.rows.length} 行。改正后重新送入；未改的列保持原样，个人信息已遮蔽。`,
                `${data.total} rows, the first ${data.rows.length} shown. What you do not change stays as it came; personal data are masked.`,
              ),
            )}
          </p>
          <div className="import-scroll">
            <Rows data={data} field={field} changes={changes} onChange={setChanges} />
          </div>
          <p>
            <Button type="primary" disabled={edited.length === 0} loading={mend.isPending} onClick={send}>
              {t(text(`重新送入 ${edited.length} 行`, `Send ${edited.length} rows again`))}
            </Button>
          </p>
        </>
      )}
    </Drawer>
  );
}

type Changes = Record<number, Record<string, string>>;

function Rows({
  data,
  field,
  changes,
  onChange,
}: {
  data: Refused;
  field: string;
  changes: Changes;
  onChange: (next: Changes) => void;
}) {
  const t = useText();
  // The column at fault first; the others in the order of the file.
  const order = data.columns
    .map((column, at) => ({ ...column, at }))
    .sort((a, b) => Number(b.field === field) - Number(a.field === field));
  return (
    <table className="import-mapping">
      <thead>
        <tr>
          <th>{t(text("行", "Line"))}</th>
          {order.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.row}>
            <td title={row.faults.map(({ reason }) => t(reason)).join(" ")}>
              {row.line}
              {!row.whole && (
                <div className="muted">
                  {t(text("未读全，请按原文件填写各列", "not read whole: fill every column in"))}
                  {row.values.length > 0 && <code>{row.values.join(" ").slice(0, 60)}</code>}
                </div>
              )}
            </td>
            {order.map(({ name, at, masked }) => (
              <td key={name}>
                <Input
                  size="small"
                  style={{ minWidth: 110 }}
                  aria-label={t(text(`第 ${row.line} 行 ${name}`, `Line ${row.line}, ${name}`))}
                  status={row.faults.some((fault) => data.columns[at]?.field === fault.field) ? "error" : ""}
                  placeholder={masked && row.whole ? (row.values[at] ?? "") : ""}
                  value={changes[row.row]?.[name] ?? (masked || !row.whole ? "" : (row.values[at] ?? ""))}
                  onChange={(event) =>
                    onChange({ ...changes, [row.row]: { ...changes[row.row], [name]: event.target.value } })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
