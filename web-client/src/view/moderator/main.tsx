import { startLivePage } from "../shared/live_page";
import { ModeratorPage } from "./moderator_page";

void startLivePage("moderator", ModeratorPage);
