// What the example client offers, for tests in TypeScript.

export function randomId(): string;

export class OogstClient {
  constructor(address: string);
  login(code: string, name: string): Promise<{ token: string }>;
  connect(...topics: string[]): Promise<unknown>;
  command(to: string, name: string, members?: Record<string, unknown>): Promise<{ revision: number }>;
  untilState<State>(topic: string, condition: (state: State) => boolean, what: string): Promise<State>;
  edit(table: number, insight: string, op: (number | string | { d: number })[]): void;
  textSettled(table: number, insight: string): Promise<void>;
  leave(): void;
}
