// The one door to the vendored libraries: pages import from here and from nowhere else in lib/.
import { createElement } from "./preact.js";
import htm from "./htm.js";

/** Renders by text nodes only; data never becomes markup. */
export const html = htm.bind(createElement);
export { Fragment, render } from "./preact.js";
export { useEffect, useLayoutEffect, useRef, useState } from "./preact-hooks.js";
export { batch, computed, effect, signal, useComputed, useSignal, useSignalEffect } from "./signals.js";
