// Everyone comes in: codes, seats, strangers at the door, and the wall.
import { connectWall, login, lookUp } from "../api.mjs";
import { topicsAt } from "../cast.mjs";
import { checkSymbol } from "../codes.mjs";

const names = ["Noor", "Sem", "Mila", "Daan", "Yara", "Finn", "Aya", "Jip", "Lotte", "Omar"];

export async function atTheDoor(cast) {
  cast.act("At the door");
  const { address, codes } = cast;
  const chairCode = codes.chairs.values().next().value;
  const wrongCheck = chairCode[7] === "0" ? "1" : "0";
  await cast.expectRefused(lookUp(address, chairCode.slice(0, 7) + wrongCheck), "mistyped_code", "a typing error");
  await cast.expectRefused(lookUp(address, `ZZZZ0Z0${checkSymbol("ZZZZ0Z0")}`), "unknown_code", "a code of nobody");
  await cast.expectRefused(login(address, chairCode, " \u202e "), "bad_name", "a name of nothing");
  const perspective = "no-such-perspective";
  await cast.expectRefused(login(address, chairCode, "X", { perspective }), "unknown_perspective", "a perspective");
  const forgiving = `${chairCode.slice(0, 3).toLowerCase()} ${chairCode.slice(3, 5)}-${chairCode.slice(5)}`;
  cast.expect((await lookUp(address, forgiving)).role === "chair", "a code in lower case with blanks is read");
  cast.say("door", "turns away wrong codes and empty names, each with its own reason");
}

export async function leadersComeIn(cast) {
  cast.act("The organiser and the moderator");
  const { codes } = cast;
  const organiserTopics = () => ["programme", "organiser", "presence", "moderator", "wall"];
  cast.organiser = await cast.join("organiser", codes.organiser, "Marijke\u202e \u0007", organiserTopics);
  cast.expectSame(cast.organiser.welcome.name, "Marijke", "[T4] a name without what it may not hold");
  const tallies = [...codes.chairs.keys()].map((table) => `tally/${table}`);
  const moderatorTopics = () => ["programme", "moderator", "presence", "wall", ...tallies];
  cast.moderator = await cast.join("moderator", codes.moderator, "Joris", moderatorTopics);
  const tables = [...codes.chairs.keys()].sort((a, b) => a - b).map(String);
  cast.expectSame(Object.keys(cast.programme.tables), tables, "the tables of the programme");
  const table = cast.codes.chairs.keys().next().value;
  await cast.expectRefused(
    cast.moderator.follow(`table/${table}`),
    "not_allowed",
    "a moderator who listens at a table",
  );
}

export async function tablesFill(cast) {
  cast.act("The tables");
  const { codes } = cast;
  const perspective = codes.perspectives[0]?.id;
  const topics = ({ table }) => topicsAt(table);
  for (const [table, code] of codes.chairs) {
    const label = `table ${table} chair`;
    cast.chairs.set(table, await cast.join(label, code, names[table % 10], topics, { perspective }));
  }
  for (const [table, code] of codes.seats) {
    cast.mates.set(table, await cast.join(`table ${table} mate`, code, names[(table + 5) % 10], topics));
  }
  for (const [table, chair] of cast.chairs) {
    const people = 1 + (cast.mates.has(table) ? 1 : 0);
    await chair.untilState(`stage/${table}`, (s) => Object.keys(s.people).length === people, `${people} at the table`);
    await chair.untilState(`presence/${table}`, (s) => Object.keys(s.here).length === people, `${people} here`);
  }
  const everyone = 2 + cast.chairs.size + cast.mates.size;
  await cast.organiser.untilState("presence", (s) => Object.keys(s.here).length === everyone, `${everyone} here`);
  cast.say("organiser", `sees ${everyone} people, each in her place`);
}

export async function strangersStayOut(cast) {
  const [here, there] = cast.tables;
  const mate = cast.mates.get(here) ?? cast.chairs.get(here);
  for (const topic of ["moderator", "organiser", "presence", `tally/${here}`, `table/${there ?? here + 1}`]) {
    await cast.expectRefused(
      mate.follow(topic),
      topic === `table/${here + 1}` && there === undefined ? "unknown_table" : "not_allowed",
      `${topic} to a participant`,
    );
  }
  cast.say(`table ${here} mate`, "may not look at another table, nor behind the scenes");
}

export async function wallConnects(cast) {
  cast.act("The wall");
  cast.wall = cast.client();
  cast.pairingCode = await cast.wall.pair("wall", "programme");
  cast.expect(checkSymbol(cast.pairingCode.slice(0, 4)) === cast.pairingCode[4], "[W2] the pairing code has its check");
  const { address, moderator, pairingCode } = cast;
  const wrong = `0000${checkSymbol("0000")}`;
  if (wrong !== pairingCode) {
    await cast.expectRefused(
      connectWall(address, moderator.token, wrong),
      "unknown_pairing",
      "a wall that is not there",
    );
  }
  const mate = cast.chairs.values().next().value;
  await cast.expectRefused(connectWall(address, mate.token, pairingCode), "not_allowed", "a chair who connects a wall");
  const { wall } = await connectWall(address, moderator.token, pairingCode.toLowerCase(), "Grote zaal");
  await cast.wall.until(() => cast.wall.isConnected, "a welcome to the wall");
  cast.expectSame([cast.wall.welcome.role, cast.wall.welcome.person], ["wall", wall], "[W3] the wall's welcome");
  const empty = (state) => Object.keys(state.cards).length === 0;
  await cast.wall.untilState("wall", empty, "nothing on the wall before closing");
  await moderator.untilState("moderator", (state) => state.walls[wall]?.name === "Grote zaal", "the wall in the list");
  await cast.organiser.untilState("presence", (state) => state.walls?.[wall] === true, "the wall is here");
  cast.say("wall", `showed ${pairingCode}, is connected, and shows nothing of the tables`);
}
