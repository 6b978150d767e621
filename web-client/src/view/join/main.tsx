import { startPage } from "../shared/page";
import { JoinPage } from "./join_page";
import "./join.css";

void startPage(JoinPage);
