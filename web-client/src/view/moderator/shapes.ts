// Shapes as in shared/icons.ts, for this page alone.
export const enlarge = "M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3";
export const dots = "M5 12h.01M12 12h.01M19 12h.01";
export const lone = "M12 8a4 4 0 1 1 0 8 4 4 0 1 1 0-8";
export const together =
  "M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z" +
  "M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12" +
  "M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17";
export const chevronDown = "m6 9 6 6 6-6";
export const chevronUp = "m18 15-6-6-6 6";
export const passOver = "m5 4 10 8-10 8zM19 5v14";
