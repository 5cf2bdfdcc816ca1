export type Id = string | number;
export interface DatabaseRecord {
  _id: Id;
  [field: string]: unknown;
}
