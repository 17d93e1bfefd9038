import { text } from "../../../src/kernel/index.ts";
import { DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { CursorPages } from "../parts/cursor-pages.tsx";
import { useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { columns } from "./audit/columns.tsx";
import { ExportAll } from "./audit/export-all.tsx";
import { AuditFilters } from "./audit/filters.tsx";
import { type AuditRow, auditQuery, isPersonal } from "./audit/rows.ts";
import { AdminTabs } from "./people/admin-tabs.tsx";
import "./audit/audit.css";

const pageSize = 100;

/** Who read and wrote what, newest first. Reading this is recorded as well. */
export function Audit() {
  const t = useText();
  const [filters, change] = useFilters("person", "kind", "subject", "from", "to", "before");
  const query = auditQuery(filters);
  const { data, isFetching, error, refetch } = useRead("audit.list", { ...query, limit: pageSize });
  const rows = data?.rows ?? [];
  const older = data?.next;
  return (
    <Page
      title={text("审计", "Audit")}
      lead={text(
        "谁在何时查阅、办理了什么。查看个人信息原文的记录以边线标出，并须注明目的。",
        "Who read and did what, and when. Reads of personal data in full carry a mark and their purpose.",
      )}
    >
      <AdminTabs at="/audit" />
      <AuditFilters filters={filters} onChange={(next) => change({ before: undefined, ...next })} />
      <DataTable<AuditRow>
        name="audit"
        caption={text("审计记录", "Audit trail")}
        columns={columns(t, (next) => change({ before: undefined, ...next }))}
        rows={rows}
        rowKey={({ id }) => String(id)}
        total={rows.length}
        more={older !== undefined || filters.before !== undefined}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        tools={<ExportAll query={query} />}
        hotkeys
      />
      <CursorPages before={filters.before} older={older} onGo={(before) => change({ before })}>
        <span className="muted">
          {t(
            text(
              `本页 ${rows.length} 条，其中查看个人信息 ${rows.filter(isPersonal).length} 条`,
              `${rows.length} on this page, ${rows.filter(isPersonal).length} of them of personal data`,
            ),
          )}
        </span>
      </CursorPages>
    </Page>
  );
}
