import { controlled } from "./field.js";

controlled("input");
