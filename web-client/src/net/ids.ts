const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
const idLength = 16;

/**
 * A random id of 16 characters `a-z 0-9` (82 bits), for a client or an insight (T3). `crypto.randomUUID` does not exist
 * over plain http, `getRandomValues` does.
 */
export function makeId(): string {
  let id = "";
  const bytes = new Uint8Array(idLength * 2);
  while (id.length < idLength) {
    for (const byte of crypto.getRandomValues(bytes)) {
      // Bytes beyond the last whole run of the alphabet would make its first letters likelier.
      if (byte < 252 && id.length < idLength) id += alphabet.charAt(byte % alphabet.length);
    }
  }
  return id;
}
