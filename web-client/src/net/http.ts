import type { ErrorAnswer } from "../protocol/frames";
import { language } from "../words/language";

/** What came of a request; never thrown. */
export type Reply<T> =
  | { outcome: "ok"; body: T }
  /** The server said no: `code` for programs, `sentence` for people, in the language of the page. */
  | { outcome: "refused"; status: number; code: string; sentence: string; field: string | undefined }
  /** Nothing came back, or nothing that could be read. */
  | { outcome: "unreachable" };

const patienceMs = 15_000;

/** Asks `POST path` with `body` as JSON; `token` is sent as bearer. */
export function post<T>(path: string, body: unknown, token?: string): Promise<Reply<T>> {
  return ask(path, token, { method: "POST", body: JSON.stringify(body) }, { "Content-Type": "application/json" });
}

/** Asks `GET path` for JSON; `token` is sent as bearer. */
export function get<T>(path: string, token?: string): Promise<Reply<T>> {
  return ask(path, token, { method: "GET" });
}

async function ask<T>(
  path: string,
  token: string | undefined,
  request: RequestInit,
  more: Record<string, string> = {},
): Promise<Reply<T>> {
  const headers = new Headers({ ...more, "Accept-Language": language.peek() });
  if (token !== undefined) headers.set("Authorization", `Bearer ${token}`);
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      ...request,
      headers,
      cache: "no-store",
      credentials: "omit",
      signal: giveUp.signal,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { outcome: "ok", body: answer as T };
    return isErrorAnswer(answer)
      ? {
          outcome: "refused",
          status: response.status,
          code: answer.error.code,
          sentence: answer.error.sentence,
          field: answer.error.field,
        }
      : { outcome: "unreachable" };
  } catch {
    return { outcome: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return false;
  const { error } = answer;
  return typeof error === "object" && error !== null && "code" in error && "sentence" in error;
}
