import type { Wifi } from "../protocol/frames";

/** What a phone reads from a QR code to come onto this network, as the Wi-Fi Alliance's WPA3 specification has it. */
export function wifiCode({ name, password }: Wifi): string {
  if (password === undefined) return `WIFI:T:nopass;S:${escaped(name)};;`;
  return `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,:"]/g, "\\$&");
}
