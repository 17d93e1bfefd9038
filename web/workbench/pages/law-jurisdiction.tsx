import { Checkbox, Select } from "antd";
import { type Text, text } from "../../../src/kernel/index.ts";
import {
  type Competence,
  type JurisdictionAnswer,
  type JurisdictionMatter,
  type JurisdictionSubject,
  jurisdictionMatters,
  jurisdictionSubjects,
  type PlaceRole,
  placeRoles,
  roleNames,
} from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { Cites, citeWords } from "../parts/cites.tsx";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { districtName, districtsOf, type OrganRow, useOrgans } from "../parts/organs.ts";
import { Page, Section } from "../parts/page.tsx";
import { Field } from "./law-tools/field.tsx";
import "./law-tools/law-tools.css";

const matters: Record<JurisdictionMatter, Text> = {
  case: text("案件", "Case"),
  complaint: text("投诉", "Complaint"),
  report: text("举报", "Report"),
};
const subjects: Record<JurisdictionSubject, Text> = {
  "in-platform": text("平台内经营者", "In-platform operator"),
  platform: text("平台、自建网站", "Platform, self-built site"),
  ordinary: text("一般经营者", "Ordinary operator"),
  advert: text("互联网广告", "Internet advertisement"),
  "live-room": text("直播间运营者", "Live-room operator"),
  "live-marketer": text("直播营销人员", "Live-marketing person"),
  "live-platform": text("直播平台、服务机构", "Live platform, MCN"),
  "natural-endorser": text("自然人代言人", "Natural person endorsing"),
};
const wanted: Record<JurisdictionSubject, readonly PlaceRole[]> = {
  ordinary: ["act", "business", "domicile"],
  platform: ["domicile"],
  "in-platform": ["business", "published-address", "platform-domicile"],
  advert: ["publisher", "advertiser", "ad-operator"],
  "live-platform": ["domicile"],
  "live-room": ["business", "domicile", "platform-domicile"],
  "live-marketer": ["business", "domicile", "platform-domicile"],
  "natural-endorser": ["agency", "residence"],
};

type Organised = Competence & { organ?: { id: string; name: Text } };

/** 管辖查询: which authority is competent, why, who else, and what settles a conflict. */
export function LawJurisdiction() {
  const t = useText();
  const [filters, change] = useFilters(
    "matter",
    "subject",
    "self",
    "unreachable",
    "registered",
    "first",
    ...placeRoles,
  );
  const organs = useOrgans();
  const matter = jurisdictionMatters.find((one) => one === filters.matter) ?? "case";
  const subject = jurisdictionSubjects.find((one) => one === filters.subject) ?? "in-platform";
  const districts = districtsOf(organs)
    .filter(({ code }) => /^\d{6}$/.test(code))
    .map(({ code, name }) => ({ value: code, label: t(name) }));
  const roles = wanted[subject];
  const places = Object.fromEntries(roles.flatMap((role) => (filters[role] ? [[role, filters[role]]] : [])));
  const live = subject === "live-room" || subject === "live-marketer";
  const question = {
    matter,
    subject,
    places,
    ...(filters.self ? { selfPublished: true } : {}),
    ...(filters.unreachable ? { unreachable: true } : {}),
    ...(live && filters.registered ? { registered: filters.registered === "yes" } : {}),
    ...(filters.first ? { firstReceived: filters.first } : {}),
  };
  const flag = (key: "self" | "unreachable", words: Text) => (
    <Checkbox
      checked={Boolean(filters[key])}
      onChange={(event) => change({ [key]: event.target.checked ? "1" : undefined })}
    >
      {t(words)}
    </Checkbox>
  );
  const district = (key: PlaceRole | "first", label: Text) => (
    <Field key={key} label={label}>
      {(id) => (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t(text("不明", "not known"))}
          value={filters[key] || null}
          onChange={(code: string | undefined) => change({ [key]: code ?? undefined })}
          options={districts}
        />
      )}
    </Field>
  );
  return (
    <Page
      title={text("管辖查询", "Jurisdiction")}
      lead={text(
        "按事项、主体和已知地点给出有权机关、理由和条文；冲突一并列出。",
        "By matter, subject and known places: the competent authority, the reason and the article; conflicts are shown.",
      )}
    >
      <LawTabs at="/law/jurisdiction" />
      <form className="law-form no-print" onSubmit={(event) => event.preventDefault()}>
        <Field label={text("事项", "Matter")}>
          {(id) => (
            <Select
              id={id}
              value={matter}
              onChange={(next) => change({ matter: next })}
              options={named(matters, t)}
            />
          )}
        </Field>
        <Field label={text("主体", "Subject")}>
          {(id) => (
            <Select
              id={id}
              value={subject}
              onChange={(next) => change({ subject: next })}
              options={named(subjects, t)}
              popupMatchSelectWidth={false}
            />
          )}
        </Field>
        {roles.map((role) => district(role, roleNames[role]))}
        {district("first", text("先发现或者先收到的地区", "Found or received first in"))}
        {live && (
          <Field label={text("是否登记", "Registered")}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={filters.registered || null}
                onChange={(next: string | undefined) => change({ registered: next ?? undefined })}
                options={[
                  { value: "yes", label: t(text("已登记", "registered")) },
                  { value: "no", label: t(text("未登记", "not registered")) },
                ]}
              />
            )}
          </Field>
        )}
        {subject === "advert" && flag("self", text("广告主自行发布", "Self-published"))}
        {matter === "complaint" &&
          subject === "in-platform" &&
          flag("unreachable", text("按公示地址无法联系", "Unreachable at the published address"))}
      </form>
      <Found question={question} organs={organs} />
    </Page>
  );
}

function Found({
  question,
  organs,
}: {
  question: Parameters<typeof useRead<"law.jurisdiction">>[1];
  organs: readonly OrganRow[];
}) {
  const t = useText();
  const { data, error } = useRead("law.jurisdiction", question);
  if (error) return <FailureNotice failure={error.failure} cite={citeWords} />;
  if (data === undefined) return <Skeleton />;
  const { competent, alternatives, conflicts, level } = data as unknown as JurisdictionAnswer & {
    competent: Organised;
    alternatives: Organised[];
  };
  return (
    <>
      <div className="law-due" role="status">
        <span className="muted">{t(text("有管辖权", "Competent"))}</span>
        <strong>{t(whose(competent, organs))}</strong>
        <span>
          {t(competent.reason)}（<Cites of={[competent.article]} />）{" "}
          <CertaintyMark certainty={competent.certainty} />
        </span>
        <span className="muted">{t(level)}</span>
      </div>
      {alternatives.length > 0 && (
        <Section title={text("也可能有管辖权", "May be competent as well")} count={alternatives.length}>
          <ul className="law-competent">
            {alternatives.map((one) => (
              <li key={one.role}>
                <p>
                  <strong>{t(whose(one, organs))}</strong>
                </p>
                <p>
                  {t(one.reason)}（<Cites of={[one.article]} />）
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {conflicts.length > 0 && (
        <Section title={text("冲突", "Conflicts")} count={conflicts.length}>
          <ul className="law-competent">
            {conflicts.map((one) => (
              <li key={one.text.zh}>
                <p>
                  {t(one.text)}（<Cites of={[one.article]} />）
                </p>
                <p className="muted">
                  {one.regions.map((code) => t(districtName(organs, code))).join(t(text("、", ", ")))}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function whose({ organ, region, roleName }: Organised, organs: readonly OrganRow[]): Text {
  if (organ) return organ.name;
  if (region === undefined)
    return text(
      `${roleName.zh}的机关（地点待查明）`,
      `the authority of the ${roleName.en} (place to be found)`,
    );
  const place = districtName(organs, region);
  return text(`${place.zh}的机关（${roleName.zh}）`, `the authority of ${place.en} (${roleName.en})`);
}

function named<Key extends string>(
  names: Record<Key, Text>,
  t: (words: Text) => string,
): { value: Key; label: string }[] {
  return (Object.keys(names) as Key[]).map((value) => ({ value, label: t(names[value]) }));
}
