import { Input, Segmented, Select } from "antd";
import { type Text, text } from "../../../src/kernel/index.ts";
import { type Certainty, certainties, certaintyLabel } from "../../../src/law/index.ts";
import { useText } from "../../kit/language.tsx";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { Page } from "../parts/page.tsx";
import { ArticleList } from "./law/article-list.tsx";
import { InstrumentList } from "./law/instrument-list.tsx";
import { ParameterList } from "./law/parameter-list.tsx";
import { ParameterPanel } from "./law/parameter-panel.tsx";
import { searchLaw } from "./law/search.ts";
import { useSettings } from "./law/settings.ts";

const shows = {
  parameters: text("法定参数", "Parameters"),
  instruments: text("法规文件", "Instruments"),
  articles: text("条文提要", "Articles"),
} as const satisfies Record<string, Text>;
type Show = keyof typeof shows;

/** The statute book: what the house takes for law, how sure it is of each, and where this city differs. */
export function Law() {
  const t = useText();
  const [filters, change] = useFilters("q", "show", "certainty", "p");
  const settings = useSettings();
  const show = isShow(filters.show) ? filters.show : "parameters";
  const certainty = certainties.find((one) => one === filters.certainty);
  const found = searchLaw({ words: filters.q ?? "", ...(certainty === undefined ? {} : { certainty }) });
  return (
    <Page
      title={text("法规", "Statute book")}
      lead={text(
        "条文提要为便于查找的摘述，不是原文；未经人员对照官方文本确认的，一律带有标记。",
        "Summaries help memory and are no quotations; what nobody has compared with the official text is marked.",
      )}
    >
      <LawTabs at="/law" />
      <div className="page-tools no-print">
        <Input.Search
          key={filters.q}
          allowClear
          className="page-search"
          aria-label={t(text("检索法规", "Search the statute book"))}
          placeholder={t(text("名称、编号、条文内容", "Title, id, content"))}
          defaultValue={filters.q}
          onSearch={(q) => change({ q })}
        />
        <Segmented
          aria-label={t(text("显示", "Show"))}
          value={show}
          onChange={(next) => change({ show: next })}
          options={Object.entries(shows).map(([value, label]) => ({
            value,
            label: `${t(label)} ${found[value as Show].length}`,
          }))}
        />
        <Select<Certainty>
          allowClear
          aria-label={t(text("把握程度", "Certainty"))}
          placeholder={t(text("全部把握程度", "Any certainty"))}
          value={certainty ?? null}
          onChange={(next) => change({ certainty: next })}
          options={certainties.map((value) => ({ value, label: t(certaintyLabel(value)) }))}
          popupMatchSelectWidth={false}
        />
      </div>
      {show === "parameters" && (
        <ParameterList rows={found.parameters} settings={settings} onOpen={(p) => change({ p })} />
      )}
      {show === "instruments" && <InstrumentList rows={found.instruments} />}
      {show === "articles" && <ArticleList rows={found.articles} />}
      {filters.p !== undefined && (
        <ParameterPanel
          id={filters.p}
          settings={settings.filter(({ key }) => key === filters.p)}
          onClose={() => change({ p: undefined })}
        />
      )}
    </Page>
  );
}

function isShow(value: string | undefined): value is Show {
  return value !== undefined && Object.hasOwn(shows, value);
}
