// Whose things or money: the pilot's own, or those of the corporation that it leads.
import type { Corporation } from '#protocol/corporations.ts';
import { Icon } from './icon.tsx';

interface Props {
  pilotName: string;
  corporation: Corporation;
  isCorporation: boolean;
  hrefOf: (corporationId: number | undefined) => string;
}

export function OwnerSwitch({ pilotName, corporation, isCorporation, hrefOf }: Props) {
  return (
    <nav className="segments owner-switch" aria-label="Owner">
      <a
        className="segment"
        href={hrefOf(undefined)}
        aria-current={isCorporation ? undefined : 'true'}
      >
        <Icon name="pilot" size={15} /> {pilotName}
      </a>
      <a
        className="segment"
        href={hrefOf(corporation.corporationId)}
        aria-current={isCorporation ? 'true' : undefined}
      >
        <Icon name="corporation" size={15} /> {corporation.name}
      </a>
    </nav>
  );
}
