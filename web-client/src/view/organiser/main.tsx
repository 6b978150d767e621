import { startLivePage } from "../shared/live_page";
import { OrganiserPage } from "./organiser_page";

void startLivePage("organiser", OrganiserPage);
