/** One record of a Chinese operator: read from its columns, and packed into a string that threads can share. */
import { type Address, parseAddress } from "./address.ts";
import { type Code, parseCode } from "./code.ts";
import { type CompanyName, parseCompanyName } from "./company-name.ts";
import { type Person, parsePerson, parsePhone } from "./contact.ts";
import type { MatchRecord } from "./model.ts";
import type { Role, Roles } from "./roles.ts";
import { bare } from "./text.ts";

export interface Operator {
  readonly name: CompanyName;
  /** The shop's sign, where the record has one beside the registered name. */
  readonly sign: string;
  readonly code: Code | undefined;
  readonly address: Address | undefined;
  readonly phone: string;
  readonly person: Person | undefined;
  readonly day: string;
  readonly district: string;
  /** Platform and shop number, where the record has both. */
  readonly seat: string;
}

/** `places`: stems of counties seen in the addresses of the table at hand. */
export function prepareOperator(record: MatchRecord, roles: Roles, places: ReadonlySet<string>): Operator {
  const first = (role: Role): string => {
    for (const column of roles[role] ?? []) {
      const value = record.values[column];
      if (value !== undefined && value !== "") return value;
    }
    return "";
  };
  const platform = first("platform");
  const seller = first("seller");
  const [registered, ...signs] = (roles.name ?? []).flatMap((column) => record.values[column] ?? []);
  return {
    name: parseCompanyName(registered ?? "", places),
    sign: bare(signs[0] ?? ""),
    code: parseCode(first("code")),
    address: parseAddress(first("address")),
    phone: parsePhone(first("phone")),
    person: parsePerson(first("person")),
    day: first("day").slice(0, 10),
    district: /^\d{6}/.exec(first("district"))?.[0] ?? "",
    seat: platform !== "" && seller !== "" ? `${bare(platform)}:${bare(seller)}` : "",
  };
}

/** 字号 first: in order of their packed strings, records that may be one stand near each other. */
export function packOperator({ name, code, address, person, ...rest }: Operator): string {
  const fields = [
    name.trade,
    name.industry,
    name.whole,
    name.places.join(LIST),
    name.tradeReading,
    name.form,
    name.formKind,
    name.branch,
    name.full ? "1" : "",
    rest.sign,
    rest.phone,
    rest.day,
    rest.district,
    rest.seat,
    ...(person === undefined ? ["", ""] : [person.bare, person.masked ? "1" : ""]),
    ...(code === undefined ? ["", "", ""] : [code.value, code.valid ? "1" : "", code.repaired]),
  ];
  if (address !== undefined) {
    const { province, city, county, town, road, numbers, place, key } = address;
    fields.push(province, city, county, town, road, numbers.join(LIST), place, key);
  }
  return fields.join(FIELD);
}

export function unpackOperator(packed: string): Operator {
  const fields = packed.split(FIELD);
  const at = (place: number): string => fields[place] ?? "";
  const list = (place: number): string[] => (at(place) === "" ? [] : at(place).split(LIST));
  return {
    name: {
      trade: at(0),
      industry: at(1),
      whole: at(2),
      places: list(3),
      tradeReading: at(4),
      form: at(5),
      formKind: at(6),
      branch: at(7),
      full: at(8) === "1",
    },
    sign: at(9),
    phone: at(10),
    day: at(11),
    district: at(12),
    seat: at(13),
    person: at(14) === "" ? undefined : { bare: at(14), masked: at(15) === "1" },
    code: at(16) === "" ? undefined : { value: at(16), valid: at(17) === "1", repaired: at(18) },
    address:
      fields.length === 19
        ? undefined
        : {
            province: at(19),
            city: at(20),
            county: at(21),
            town: at(22),
            road: at(23),
            numbers: list(24),
            place: at(25),
            key: at(26),
          },
  };
}

/** No field can hold them: names and addresses keep letters and digits only, the rest is cut from such. */
const [FIELD, LIST] = ["\u0001", "\u0002"];
