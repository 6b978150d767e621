import { startLivePage } from "../shared/live_page";
import { TablePage } from "./table_page";
import "./table.css";
import "./insight.css";
import "./compose.css";

void startLivePage("table", TablePage);
