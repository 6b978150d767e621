// Logging in over HTTP (PROTOCOL.md section 2).

/** An answer that says no: `code` for programs, `sentence` for people. */
export class ApiError extends Error {
  constructor(status, { code, sentence, field }) {
    super(`${status} ${code}: ${sentence}`);
    Object.assign(this, { status, code, sentence, field });
  }
}

async function ask(address, path, { method = "GET", body, token } = {}) {
  const response = await fetch(new URL(path, address), {
    method,
    headers: {
      "Content-Type": "application/json",
      "Accept-Language": "en",
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new ApiError(response.status, answer.error);
  return answer;
}

const post = (address, path, body, token) => ask(address, path, { method: "POST", body, token });

/** [L1] Which conference, role and table a code is for. */
export const lookUp = (address, code) => post(address, "/api/code", { code });

/** [L2] Makes a person, or takes the seat of the code with the token of an earlier person. */
export const login = (address, code, name, { perspective, token } = {}) =>
  post(address, "/api/login", { code, name, perspective, token });

/** [L7] Connects the wall that shows this pairing code. */
export const connectWall = (address, moderatorToken, code, name) =>
  post(address, "/api/walls", { code, name }, moderatorToken);

/** [L8] Earlier versions of an insight's text. */
export const textVersions = (address, token, table, insight) =>
  ask(address, `/api/tables/${table}/insights/${insight}/versions`, { token });
