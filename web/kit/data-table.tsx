import { Button, Checkbox, Popover, Table, type TableColumnType } from "antd";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Failure, type Text, text } from "../../src/kernel/index.ts";
import "./data-table.css";
import { saveFile, toCsv } from "./export-csv.ts";
import { useListCursor } from "./hotkeys.ts";
import { Icon } from "./icons.tsx";
import { useText } from "./language.tsx";
import { Empty, FailureNotice, Skeleton } from "./states.tsx";
import { readStored, store } from "./storage.ts";
import { grouped } from "./typography.ts";

export type DataColumn<Row> = {
  key: string;
  title: Text;
  /** Plain value: shown where `render` is absent, and always what is exported. */
  value: (row: Row) => string | number | null;
  render?: (row: Row) => ReactNode;
  /** `figure` and `money` stand right; `code` and `day` are never broken. */
  kind?: "text" | "figure" | "money" | "code" | "day";
  width?: number;
  /** Stays in view when the table is scrolled sideways. */
  fixed?: "start" | "end";
  sortable?: boolean;
  /** Hidden until chosen. */
  optional?: boolean;
  /** Always shown, cannot be hidden. */
  required?: boolean;
};

export type Sort = { key: string; descending: boolean };

export type DataTableProps<Row> = {
  /** Names the table: for its column choice, its export, its label. */
  name: string;
  caption: Text;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Over all pages, as the server counted. */
  total: number;
  /** There are more after these, and nobody counted how many: the trail is read page by page. */
  more?: boolean;
  page?: number;
  pageSize?: number;
  onPage?: (page: number, pageSize: number) => void;
  sort?: Sort;
  onSort?: (sort: Sort | undefined) => void;
  loading?: boolean;
  failure?: Failure;
  onRetry?: () => void;
  empty?: { title: Text; hint?: Text; action?: ReactNode };
  onOpen?: (row: Row) => void;
  selected?: readonly string[];
  onSelect?: (keys: string[]) => void;
  /** Beside the count: bulk actions, filters. */
  tools?: ReactNode;
  /** Height to scroll within, so that the header stays; default: the page scrolls and the header sticks. */
  height?: number;
  /** j, k, Enter, x on this table. One per page. */
  hotkeys?: boolean;
};

/** A dense list that says how many there are, and exports exactly what it shows. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, rowKey, selected, onSelect, onOpen, failure } = props;
  const t = useText();
  const [hidden, setHidden] = useHiddenColumns(props.name, props.columns);
  const shown = props.columns.filter((column) => !hidden.includes(column.key));

  const toggle = (key: string) =>
    onSelect?.(
      selected?.includes(key) ? selected.filter((each) => each !== key) : [...(selected ?? []), key],
    );
  const at = (act: (row: Row) => void) => (index: number) => {
    const row = rows[index];
    if (row !== undefined) act(row);
  };
  const [cursor, setCursor] = useListCursor({
    count: rows.length,
    ...(onOpen === undefined ? {} : { onOpen: at(onOpen) }),
    onMark: at((row) => toggle(rowKey(row))),
    enabled: props.hotkeys === true,
  });

  const frame = useRef<HTMLElement>(null);
  // Whoever has no mouse scrolls sideways as well; antd leaves its scrolling boxes out of the tab order.
  useEffect(() => {
    for (const box of frame.current?.querySelectorAll<HTMLElement>(".ant-table-body, .ant-table-content") ??
      [])
      box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });

  const columns = useMemo(
    () => shown.map((column) => antdColumn(column, t, props.sort)),
    [shown, t, props.sort],
  );
  if (failure !== undefined) {
    return (
      <FailureNotice failure={failure} {...(props.onRetry === undefined ? {} : { onRetry: props.onRetry })} />
    );
  }
  if (props.loading === true && rows.length === 0) return <Skeleton lines={8} />;

  return (
    <section ref={frame} className="data-table" aria-label={t(props.caption)}>
      <div className="data-table-head no-print">
        <Count {...props} />
        <div className="data-table-tools">
          {props.tools}
          <ColumnChoice columns={props.columns} hidden={hidden} setHidden={setHidden} />
          <Button
            size="small"
            disabled={rows.length === 0}
            icon={<Icon name="download" size={16} />}
            onClick={() => exportRows(props.name, shown, rows, t)}
          >
            {t(text("导出", "Export"))}
          </Button>
        </div>
      </div>
      <Table<Row>
        size="small"
        columns={columns}
        dataSource={[...rows]}
        rowKey={rowKey}
        loading={{ spinning: props.loading === true, delay: 300 }}
        sticky={props.height === undefined ? { offsetHeader: 48 } : false}
        scroll={{ x: "max-content", ...(props.height === undefined ? {} : { y: props.height }) }}
        showSorterTooltip={false}
        pagination={
          props.page === undefined
            ? false
            : {
                current: props.page,
                pageSize: props.pageSize ?? 50,
                total: props.total,
                showSizeChanger: true,
                pageSizeOptions: [20, 50, 100, 200],
                size: "small",
                placement: ["bottomEnd"],
              }
        }
        onChange={(pagination, _filters, sorter, { action }) => {
          if (action === "paginate") props.onPage?.(pagination.current ?? 1, pagination.pageSize ?? 50);
          const first = Array.isArray(sorter) ? sorter[0] : sorter;
          if (action !== "sort" || first === undefined) return;
          props.onSort?.(
            first.order ? { key: String(first.columnKey), descending: first.order === "descend" } : undefined,
          );
        }}
        {...(onSelect === undefined
          ? {}
          : {
              rowSelection: {
                selectedRowKeys: [...(selected ?? [])],
                onChange: (keys) => onSelect(keys.map(String)),
                columnWidth: 36,
              },
            })}
        onRow={(row, index) => ({
          className: index === cursor ? "row-cursor" : "",
          "aria-current": index === cursor ? "true" : undefined,
          ...(onOpen === undefined ? {} : { onDoubleClick: () => onOpen(row) }),
          onClick: () => setCursor(index ?? -1),
        })}
        locale={{
          emptyText: <Empty {...(props.empty ?? { title: text("没有符合条件的记录", "Nothing matches") })} />,
        }}
      />
    </section>
  );
}

function Count<Row>({ total, more, page, pageSize = 50, rows, selected }: DataTableProps<Row>) {
  const t = useText();
  const from = page === undefined ? 1 : (page - 1) * pageSize + 1;
  const part =
    rows.length < total
      ? text(
          `，显示第 ${grouped(from)}–${grouped(from + rows.length - 1)} 条`,
          `, showing ${grouped(from)}–${grouped(from + rows.length - 1)}`,
        )
      : text("", "");
  const marked =
    selected !== undefined && selected.length > 0
      ? text(`，已选 ${selected.length} 条`, `, ${selected.length} marked`)
      : text("", "");
  return (
    <span aria-live="polite">
      {t(
        text(
          `${more === true ? "本页" : "共"} ${grouped(total)} 条${part.zh}${marked.zh}`,
          `${grouped(total)} ${more === true ? "on this page" : "in all"}${part.en}${marked.en}`,
        ),
      )}
    </span>
  );
}

function antdColumn<Row>(
  column: DataColumn<Row>,
  t: (text: Text) => string,
  sort: Sort | undefined,
): TableColumnType<Row> {
  const { key, kind = "text", value, render } = column;
  const className =
    kind === "figure" || kind === "money"
      ? "figure"
      : kind === "code"
        ? "code"
        : kind === "day"
          ? "name"
          : "";
  const plain = (row: Row) => {
    const given = value(row);
    return typeof given === "number" && kind === "figure" ? grouped(given) : given;
  };
  return {
    key,
    title: t(column.title),
    className,
    ...(kind === "figure" || kind === "money" ? { align: "right" as const } : {}),
    render: (_, row) => (render === undefined ? plain(row) : render(row)),
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.fixed === undefined ? {} : { fixed: column.fixed }),
    ...(column.sortable === true
      ? { sorter: true, sortOrder: sort?.key === key ? (sort.descending ? "descend" : "ascend") : null }
      : {}),
  };
}

function ColumnChoice<Row>(props: {
  columns: readonly DataColumn<Row>[];
  hidden: readonly string[];
  setHidden: (hidden: string[]) => void;
}) {
  const t = useText();
  const { columns, hidden, setHidden } = props;
  const boxes = (
    <div className="column-choice">
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={!hidden.includes(column.key)}
          disabled={column.required === true}
          onChange={({ target }) =>
            setHidden(target.checked ? hidden.filter((each) => each !== column.key) : [...hidden, column.key])
          }
        >
          {t(column.title)}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover content={boxes} trigger="click" placement="bottomRight">
      <Button size="small" icon={<Icon name="columns" size={16} />}>
        {t(text("列", "Columns"))}
      </Button>
    </Popover>
  );
}

function useHiddenColumns<Row>(
  name: string,
  columns: readonly DataColumn<Row>[],
): [string[], (hidden: string[]) => void] {
  const [hidden, setHidden] = useState<string[]>(() => {
    const stored = readStored(`columns.${name}`);
    return stored === undefined
      ? columns.filter((column) => column.optional === true).map((column) => column.key)
      : stored.split(" ").filter((key) => key !== "");
  });
  return [
    hidden,
    (next) => {
      store(`columns.${name}`, next.join(" "));
      setHidden(next);
    },
  ];
}

function exportRows<Row>(
  name: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  t: (text: Text) => string,
) {
  const csv = toCsv(
    columns.map((column) => t(column.title)),
    rows.map((row) => columns.map((column) => column.value(row))),
  );
  saveFile(`${name}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
}
