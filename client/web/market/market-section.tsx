// The market, read when one goes there.
import { opened } from '../ui/opened.tsx';

export const MarketSection = opened(() => import('./market-page.tsx'), 'Opening the market…');
