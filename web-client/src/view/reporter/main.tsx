import { keepForLater } from "../shared/keep_for_later";
import { startLivePage } from "../shared/live_page";
import { ReporterPage } from "./reporter_page";

void startLivePage("reporter", ReporterPage).then(() => keepForLater("reporter"));
