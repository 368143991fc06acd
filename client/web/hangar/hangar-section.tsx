// The hangar, read when one goes there: it brings along what dragging takes.
import { opened } from '../ui/opened.tsx';

export const HangarSection = opened(() => import('./hangar-page.tsx'), 'Opening the hangar…');
