/**
 * Which folder of src/ writes which table of the ledger. Anyone later in the order may read; only the owner writes, so
 * that a table's invariants have one home. A new table needs a line here and a COMMENT in its migration.
 */
export const tableOwners: Readonly<Record<string, string>> = {
  organ: "access",
  organ_ancestor: "access",
  person: "access",
  certificate: "access",
  post: "access",
  post_holding: "access",
  delegation: "access",
  access_event: "access",
  api_key: "access",
  setting: "access",
  personal_value: "access",
  personal_key: "access",
  idempotency: "access",
  auth_user: "access",
  auth_session: "access",
  auth_account: "access",
  auth_verification: "access",
  auth_two_factor: "access",
  auth_lockout: "access",
  auth_first_token: "access",

  evidence: "evidence",
  evidence_touch: "evidence",
  log_entry: "evidence",
  log_node: "evidence",
  log_checkpoint: "evidence",

  import: "observation",
  import_chunk: "observation",
  import_refused: "observation",
  import_sender: "observation",

  operator: "registry",
  storefront: "registry",
  search_entry: "registry",

  number_series: "matter",
  matter: "matter",
  matter_event: "matter",
  matter_clock: "matter",
  matter_task: "matter",
  matter_participant: "matter",
  matter_link: "matter",
  matter_document: "matter",
  matter_draft: "matter",
  notice: "matter",

  publication: "publication",
};
