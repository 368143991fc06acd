// Industry, read when one goes there.
import { opened } from '../ui/opened.tsx';

export const IndustrySection = opened(() => import('./industry-page.tsx'), 'Opening industry…');
