// Plays a whole conference against a running server, on the protocol alone, and prints what happens. The exit code is 0
// when everything went as PROTOCOL.md says, and 1 at the first deviation. It wants a conference in which nothing happened
// yet, with a check-in, a part for the tables, a closing round and an end.
//
//   oogst conference codes ID --data DIR --json | node tests/client/conference.mjs http://127.0.0.1:8080
import { readFileSync } from "node:fs";
import * as arrival from "./acts/arrival.mjs";
import * as closing from "./acts/closing.mjs";
import * as farewell from "./acts/farewell.mjs";
import * as people from "./acts/people.mjs";
import * as reflections from "./acts/reflections.mjs";
import * as tables from "./acts/tables.mjs";
import * as walls from "./acts/walls.mjs";
import { Cast } from "./cast.mjs";
import { findCodes, sortCodes } from "./codes.mjs";
import { isChecking } from "./schemas.mjs";

const [address, codesFile] = process.argv.slice(2);
if (address === undefined) {
  console.error("Usage: conference.mjs ADDRESS [CODES_FILE]   (without a file the codes are read from standard input)");
  process.exit(2);
}

async function play() {
  const codes = await sortCodes(address, findCodes(readFileSync(codesFile ?? 0, "utf8")));
  const cast = new Cast(address, codes);
  console.log(`“${codes.conference.title}”, ${codes.chairs.size} tables, at ${address}`);
  console.log(isChecking ? "Every frame is held against its schema." : "Frames are not held against schemas: no ajv.");
  await arrival.atTheDoor(cast);
  await arrival.leadersComeIn(cast);
  await arrival.tablesFill(cast);
  await arrival.strangersStayOut(cast);
  await arrival.wallConnects(cast);
  await reflections.reporterComesIn(cast);
  await tables.beforeItBegins(cast);
  await tables.moveTo(cast, "tables");
  await tables.timesMove(cast);
  await people.tableIsOpened(cast);
  await tables.scribesAreNamed(cast);
  await people.chairGoesRound(cast);
  await people.wordsGoRound(cast);
  await tables.everyTableWrites(cast);
  await tables.twoTypeAtOnce(cast);
  await tables.mistakesAreTold(cast);
  await tables.moderatorSeesCounts(cast);
  await closing.floorGoesRound(cast);
  await closing.whatTheModeratorHolds(cast);
  await closing.blankAndAll(cast);
  await walls.groupsAreMade(cast);
  await walls.wallHasItsOwnView(cast);
  await reflections.reporterReads(cast);
  const written = await reflections.everyoneMayReflect(cast);
  await reflections.reflectionsOnTheWall(cast, written);
  await closing.afterTheEnd(cast);
  await farewell.freshEyesSeeTheSame(cast);
  await farewell.earlierVersionsAreThere(cast);
  await farewell.nothingCountsTwice(cast);
  await farewell.misuseEndsOneConnection(cast);
  await farewell.wallGoes(cast);
  cast.leave();
}

function stop(error) {
  console.log(`\nDEVIATION: ${error.message}`);
  if (error.constructor.name !== "Deviation") console.log(error.stack);
  process.exit(1);
}

process.on("uncaughtException", stop);
await play().catch(stop);
console.log("\nThe whole conference went as the protocol says.");
