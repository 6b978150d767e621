import type { CodeAnswer, CodeRequest, LoginAnswer, LoginRequest, WallAnswer, WallRequest } from "../protocol/frames";
import { post, type Reply } from "./http";

/** Asks what a code is for, without logging in (L1). */
export function lookUpCode(code: string): Promise<Reply<CodeAnswer>> {
  const request: CodeRequest = { code };
  return post("/api/code", request);
}

/** Exchanges a code for a token (L2). */
export function logIn(request: LoginRequest): Promise<Reply<LoginAnswer>> {
  return post("/api/login", request);
}

/** Connects the wall that shows the pairing code `request.code`, with a moderator's or organiser's token (L7). */
export function pairWall(request: WallRequest, token: string): Promise<Reply<WallAnswer>> {
  return post("/api/walls", request, token);
}
