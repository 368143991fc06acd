// The way from section to section: a rail beside them, or at the bottom of a phone's screen.
import { routeTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { SECTIONS } from './sections.tsx';

export function SectionNav({ slug }: { slug: string }) {
  return (
    <nav className="section-nav" aria-label="Sections">
      {SECTIONS.map((section) => (
        <a
          key={section.slug}
          className="section-link"
          href={routeTo(section.slug)}
          aria-current={section.slug === slug ? 'page' : undefined}
        >
          <Icon name={section.icon} size={22} />
          {section.label}
        </a>
      ))}
    </nav>
  );
}
