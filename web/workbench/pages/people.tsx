import { Button, Input } from "antd";
import { useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { useOrgans } from "../parts/organs.ts";
import { Page, Section } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { AdminTabs } from "./people/admin-tabs.tsx";
import { Delegations } from "./people/delegations.tsx";
import { CreatePerson } from "./people/forms-person.tsx";
import { OrganTree } from "./people/organ-tree.tsx";
import { PeopleTable } from "./people/people-table.tsx";
import { PersonPanel } from "./people/person-panel.tsx";
import { Posts } from "./people/posts.tsx";
import "./people/people.css";

const pageSize = 50;

/** Organs, posts, who holds them from when to when, certificates, delegations. */
export function People() {
  const t = useText();
  const organs = useOrgans();
  const mayManage = useMay("people.manage");
  const [creating, setCreating] = useState(false);
  const [filters, change] = useFilters("organ", "q", "page", "person");
  const page = pageOf(filters);
  const { data, isFetching, error, refetch } = useRead("people.list", {
    ...(filters.organ === undefined ? {} : { organ: filters.organ }),
    ...(filters.q === undefined ? {} : { text: filters.q }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return (
    <Page
      title={text("机关与人员", "Organs and people")}
      side={
        mayManage && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t(text("新增人员", "Add a person"))}
          </Button>
        )
      }
    >
      <AdminTabs at="/people" />
      <div className="people-columns">
        <OrganTree organs={organs} chosen={filters.organ} onChoose={(organ) => change({ organ })} />
        <div>
          <PeopleTable
            rows={data?.rows ?? []}
            total={data?.total ?? 0}
            page={page}
            pageSize={pageSize}
            onPage={(next) => change({ page: String(next) })}
            loading={isFetching}
            {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
            onOpen={(person) => change({ person, page: String(page) })}
            tools={
              <Input.Search
                key={filters.q}
                allowClear
                size="small"
                className="page-search"
                aria-label={t(text("检索人员", "Search people"))}
                placeholder={t(text("姓名", "Name"))}
                defaultValue={filters.q}
                onSearch={(q) => change({ q })}
              />
            }
          />
          <Section title={text("岗位", "Posts")}>
            <Posts organ={filters.organ} organs={organs} />
          </Section>
          <Section title={text("委托", "Delegations")}>
            <Delegations />
          </Section>
        </div>
      </div>
      {filters.person !== undefined && (
        <PersonPanel
          person={data?.rows.find(({ id }) => id === filters.person)}
          onClose={() => change({ person: undefined, page: String(page) })}
        />
      )}
      {creating && <CreatePerson onClose={() => setCreating(false)} />}
    </Page>
  );
}
