export { aMatter, lead, type Made, type Making } from "./factories.ts";
export { fixtureCase, fixtureFollow } from "./fixture-procedure.ts";
export { gb18030 } from "./gb18030.ts";
export {
  actAs,
  aHouse,
  type HouseOptions,
  openAs,
  type Persona,
  people,
  stateOf,
  type TestHouse,
} from "./house.ts";
export { type Browser, password, quickCost, type TestHttp, testHttp } from "./http.ts";
export { observe, type TestLake, testLake } from "./lake.ts";
export { createTestLedger, dropTestLedger, type TestLedger, testLedger } from "./ledger.ts";
export { roads } from "./roads-data.ts";
export { openSession, type Session } from "./session.ts";
export { sharedTexts, sheet, sheetOf, spreadsheet, spreadsheetOf } from "./spreadsheet.ts";
