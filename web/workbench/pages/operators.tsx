import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { districtName, districtsOf, type OrganRow, useOrgans } from "../parts/organs.ts";
import { Page } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { type OperatorKind, operatorKindWords } from "./operator/kinds.ts";
import { RegisterOperator } from "./operator/register.tsx";
import { RegistryTabs } from "./operator/registry-tabs.tsx";

type Row = OutputOf<Operations, "operator.list">["rows"][number];

const pageSize = 50;

/** Who trades here: search by name or code, by kind and district. */
export function Operators() {
  const t = useText();
  const navigate = useNavigate();
  const organs = useOrgans();
  const mayRegister = useMay("registry.write");
  const [registering, setRegistering] = useState(false);
  const [filters, change] = useFilters("q", "kind", "district", "page");
  const page = pageOf(filters);
  const { data, isFetching, error, refetch } = useRead("operator.list", {
    ...(filters.q === undefined ? {} : { text: filters.q }),
    ...(isKind(filters.kind) ? { kind: filters.kind } : {}),
    ...(filters.district === undefined ? {} : { district: filters.district }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const open = (id: string) => void navigate({ to: "/operators/$id", params: { id } });

  return (
    <Page
      title={text("经营主体", "Operators")}
      side={
        mayRegister && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t(text("登记主体", "Register an operator"))}
          </Button>
        )
      }
    >
      <RegistryTabs at="/operators" />
      <DataTable<Row>
        name="operators"
        caption={text("经营主体", "Operators")}
        columns={columns(t, organs)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={({ id }) => open(id)}
        hotkeys
        empty={{
          title: text("没有符合条件的主体", "No operator matches"),
          hint: text(
            "可按名称中的两个字、统一社会信用代码查找。",
            "Search by two characters of the name, or by code.",
          ),
        }}
        tools={
          <>
            <Input.Search
              key={filters.q}
              allowClear
              size="small"
              className="page-search"
              placeholder={t(text("名称、统一社会信用代码", "Name or code"))}
              aria-label={t(text("检索主体", "Search operators"))}
              defaultValue={filters.q}
              onSearch={(q) => change({ q })}
            />
            <Select
              size="small"
              allowClear
              aria-label={t(text("类型", "Kind"))}
              placeholder={t(text("全部类型", "All kinds"))}
              value={filters.kind}
              onChange={(kind?: string) => change({ kind })}
              options={Object.entries(operatorKindWords).map(([value, label]) => ({
                value,
                label: t(label),
              }))}
              popupMatchSelectWidth={false}
            />
            <Select
              size="small"
              allowClear
              aria-label={t(text("辖区", "District"))}
              placeholder={t(text("全部辖区", "All districts"))}
              value={filters.district}
              onChange={(district?: string) => change({ district })}
              options={districtsOf(organs).map(({ code, name }) => ({ value: code, label: t(name) }))}
              popupMatchSelectWidth={false}
            />
          </>
        }
      />
      {registering && (
        <RegisterOperator organs={organs} onClose={() => setRegistering(false)} onDone={open} />
      )}
    </Page>
  );
}

function columns(t: (words: Text) => string, organs: readonly OrganRow[]): DataColumn<Row>[] {
  return [
    {
      key: "name",
      title: text("名称", "Name"),
      width: 250,
      required: true,
      value: ({ name }) => name,
      render: ({ id, name }) => (
        <Link to="/operators/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: "kind", title: text("类型", "Kind"), width: 120, value: ({ kind }) => t(operatorKindWords[kind]) },
    {
      key: "code",
      title: text("统一社会信用代码", "Code"),
      kind: "code",
      width: 190,
      value: ({ code }) => code,
    },
    {
      key: "district",
      title: text("辖区", "District"),
      width: 110,
      value: ({ district }) => t(districtName(organs, district)),
    },
    {
      key: "address",
      title: text("住所", "Address"),
      width: 260,
      optional: true,
      value: ({ address }) => address,
    },
    { key: "source", title: text("来源", "Source"), width: 290, value: ({ source }) => source },
    {
      key: "seen",
      title: text("核对时间", "Seen at"),
      kind: "day",
      width: 140,
      value: ({ seenAt }) => formatInstant(instant(seenAt)),
    },
  ];
}

function isKind(value: string | undefined): value is OperatorKind {
  return value !== undefined && Object.hasOwn(operatorKindWords, value);
}
