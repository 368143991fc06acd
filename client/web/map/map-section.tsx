// The star map, read when one goes there.
import { opened } from '../ui/opened.tsx';

export const MapSection = opened(() => import('./map-page.tsx'), 'Unrolling the map…');
