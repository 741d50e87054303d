// The full door: adds hooks, and signals that redraw only the component that read them. Screen and console use it.
export { batch, computed, effect, html, render, signal } from "./core.js";
export { Fragment } from "./preact.js";
export { useEffect, useLayoutEffect, useRef, useState } from "./preact-hooks.js";
export { useComputed, useSignal, useSignalEffect } from "./signals.js";
