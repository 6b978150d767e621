// What the pages say in Dutch: tests find things by the words that people find them by, and stand when those are changed.

export { nl as explain } from "../../web-client/src/words/nl/explain";
export { nl as groups } from "../../web-client/src/words/nl/groups";
export { nl as join } from "../../web-client/src/words/nl/join";
export { nl as leading } from "../../web-client/src/words/nl/leading";
export { nl as moderator } from "../../web-client/src/words/nl/moderator";
export { nl as organiser } from "../../web-client/src/words/nl/organiser";
export { nl as queue } from "../../web-client/src/words/nl/queue";
export { nl as reflecting } from "../../web-client/src/words/nl/reflecting";
export { nl as reporter } from "../../web-client/src/words/nl/reporter";
export { nl as shared } from "../../web-client/src/words/nl/shared";
export { nl as table } from "../../web-client/src/words/nl/table";
export { nl as together } from "../../web-client/src/words/nl/together";
export { nl as waiting } from "../../web-client/src/words/nl/waiting";
export { nl as wall } from "../../web-client/src/words/nl/wall";
export { nl as work } from "../../web-client/src/words/nl/work";
export { nl as writing } from "../../web-client/src/words/nl/writing";
