// Icons that only the big screen shows, on the same 24 grid as elements/icons.js.

export const ICON_LIGHT = "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300L19 19M19 5l-1.700 1.700M6.700 17.300L5 19";
export const ICON_FULL = "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5";
