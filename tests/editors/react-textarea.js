import { controlled } from "./controlled.mjs";

controlled("textarea");
