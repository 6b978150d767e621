import { get, type Reply } from "./http";

/** How a text read after one stretch of typing. */
export interface Version {
  revision: number;
  at: number;
  person: string;
  text: string;
}

/** Asks for the earlier texts of an insight, the newest last; for who sits at that table. */
export function fetchVersions(table: number, insight: string, token: string): Promise<Reply<{ versions: Version[] }>> {
  return get(`/api/tables/${table}/insights/${insight}/versions`, token);
}
