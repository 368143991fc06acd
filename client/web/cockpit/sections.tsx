// The sections of the cockpit, in the order of the navigation. Each has an address of its own.
import type { ComponentType } from 'react';
import { CalendarSection } from '../calendar/calendar-section.tsx';
import { HangarSection } from '../hangar/hangar-section.tsx';
import { IndustrySection } from '../industry/industry-section.tsx';
import { MapSection } from '../map/map-section.tsx';
import { MarketSection } from '../market/market-section.tsx';
import type { Pilot } from '../state/game.ts';
import type { IconName } from '../ui/icon.tsx';
import { WalletSection } from '../wallet/wallet-section.tsx';
import { SpaceSection } from '../space/space-section.tsx';
import { SkillsSection } from './skills-section.tsx';

export interface SectionProps {
  pilot: Pilot;
}

interface SectionEntry {
  /** In the address: `#/<slug>`. */
  slug: string;
  label: string;
  icon: IconName;
  Section: ComponentType<SectionProps>;
}

const SKILLS: SectionEntry = {
  slug: 'skills',
  label: 'Skills',
  icon: 'book',
  Section: SkillsSection,
};

export const SECTIONS: readonly SectionEntry[] = [
  SKILLS,
  { slug: 'space', label: 'Space', icon: 'ship', Section: SpaceSection },
  { slug: 'hangar', label: 'Hangar', icon: 'hangar', Section: HangarSection },
  { slug: 'wallet', label: 'Wallet', icon: 'wallet', Section: WalletSection },
  { slug: 'market', label: 'Market', icon: 'market', Section: MarketSection },
  { slug: 'industry', label: 'Industry', icon: 'industry', Section: IndustrySection },
  { slug: 'map', label: 'Map', icon: 'map', Section: MapSection },
  { slug: 'calendar', label: 'Calendar', icon: 'calendar', Section: CalendarSection },
];

/** An address that names no section shows the skills. */
export function sectionOf(slug: string): SectionEntry {
  return SECTIONS.find((section) => section.slug === slug) ?? SKILLS;
}
