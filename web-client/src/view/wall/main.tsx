import { render } from "preact";
import { wordsReady } from "../../words/words";
import { keepPage } from "../shared/keep_page";
import { listenForFullScreen, stayAwake } from "./awake";
import { startWall, WallPage } from "./wall_page";
import "../../look/base.css";
import "../../look/components.css";
import "./hall.css";

const bright = new URLSearchParams(location.search).get("hall") === "bright";
document.documentElement.classList.add(bright ? "hall-bright" : "hall-dark");

const [link] = await Promise.all([startWall(), wordsReady()]);
const place = document.getElementById("page");
if (place === null) throw new Error("the page has no #page");
render(<WallPage link={link} />, place);
stayAwake();
listenForFullScreen();
void keepPage("/wall");
