// What people at a table do with each other and with who leads the day: fetched in one piece, see ../together.ts.
export { Calls, HelpWatch } from "./calls";
export { ChairQuestionNotice } from "./chair_question";
export { AskMeaning, Meaning } from "./meaning";
export { MessageNotice } from "./message_notice";
export { People } from "./people_list";
export { SentBack, SentBackNotice } from "./sent_back";
export { TookOver } from "./took_over";
export { WritersHere } from "./writers_here";
