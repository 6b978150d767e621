import { startLivePage } from "../shared/live_page";
import { TablePage } from "./table_page";
import "./table.css";
import "./people.css";
import "./insight.css";
import "./compose.css";
import "./marked_words.css";
import "./without_table.css";

void startLivePage("table", TablePage);

// Once all is there that is needed now.
const keepAfterMs = 3_000;
setTimeout(
  () =>
    void import("../shared/keep_for_later").then(({ keepForLater }) => keepForLater("table")).catch(() => undefined),
  keepAfterMs,
);
