import { render } from "preact";
import { wordsReady } from "../../words/words";
import { keepPage } from "../shared/keep_page";
import { listenForFullScreen, stayAwake } from "./awake";
import { startWall, WallPage } from "./wall_page";
import "../../look/base.css";
import "../../look/components.css";
import "./screen.css";
import "./hall.css";

// Until a moderator says otherwise: see wall_screen.tsx.
document.documentElement.classList.add("hall-dark");

const [link] = await Promise.all([startWall(), wordsReady()]);
const place = document.getElementById("page");
if (place === null) throw new Error("the page has no #page");
render(<WallPage link={link} />, place);
stayAwake();
listenForFullScreen();
void keepPage("/wall");
