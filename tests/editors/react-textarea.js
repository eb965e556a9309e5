import { controlled } from "./field.js";

controlled("textarea");
