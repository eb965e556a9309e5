import { controlled } from "./controlled.mjs";

controlled("input");
