// React is asked for here alone, so that it comes in one piece and before the finder's own script: see mount.ts.
export { createRoot } from 'react-dom/client';
