// What the pilot owns, and what its corporation does: where it lies, and what is done with it.
// Addresses: see hangar-route.ts.
import type { Corporation } from '#protocol/corporations.ts';
import { Flag } from '#protocol/inventory.ts';
import type { SectionProps } from '../cockpit/sections.tsx';
import { UndockButton } from '../space/undock-button.tsx';
import type { Pilot } from '../state/game.ts';
import { routeTo, useRoute } from '../state/route.ts';
import { useOwn } from '../state/use-own.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { OwnerSwitch } from '../ui/owner-switch.tsx';
import { hangarRoute, isOfCorporation, placeOf } from './hangar-route.ts';
import { HangarView } from './hangar-view.tsx';
import { bayName } from './places.ts';
import { useHangar, type Handover, type Owner } from './use-hangar.ts';

export default function HangarPage({ pilot }: SectionProps) {
  const { own, failed } = useOwn(pilot);
  const { steps } = useRoute();
  if (!own) {
    return (
      <div className="page-centre">
        <Loading text={failed ? 'The server does not answer…' : 'Opening the hangar…'} />
      </div>
    );
  }
  const { stationId, corporation } = own;
  if (stationId === null) {
    return <InSpace />;
  }
  const isCorporation = isOfCorporation(steps) && corporation !== null;
  const owner = isCorporation ? { corporationId: corporation.corporationId } : {};
  return (
    <div className="section-page">
      <div className="hangar-top">
        {corporation && (
          <OwnerSwitch
            pilotName={pilot.name}
            corporation={corporation}
            isCorporation={isCorporation}
            hrefOf={(id) => hangarRoute(id === undefined ? {} : { corporationId: id })}
          />
        )}
        <UndockButton pilot={pilot} />
      </div>
      <OwnedHangar
        key={owner.corporationId ?? 'own'}
        owner={owner}
        stationId={stationId}
        steps={steps}
        handovers={isCorporation ? ownHangar(pilot, stationId) : divisions(corporation, stationId)}
      />
    </div>
  );
}

interface Props {
  owner: Owner;
  stationId: number;
  steps: readonly string[];
  handovers: readonly Handover[];
}

function OwnedHangar({ owner, stationId, steps, handovers }: Props) {
  const flag = owner.corporationId === undefined ? 'hangar' : 'hangar-1';
  const place = placeOf(steps) ?? { locationId: stationId, flag };
  const hangar = useHangar({ owner, dockedId: stationId, place, handovers });
  return <HangarView key={`${place.locationId} ${place.flag}`} hangar={hangar} />;
}

function ownHangar({ name, characterId }: Pilot, locationId: number): Handover[] {
  return [{ name: `${name}’s hangar`, to: { locationId, flag: 'hangar' }, toOwnerId: characterId }];
}

function divisions(corporation: Corporation | null, locationId: number): Handover[] {
  if (!corporation) return [];
  const flags = Flag.options.filter((flag) => flag.startsWith('hangar-'));
  return flags.map((flag) => ({
    name: `${corporation.name}, ${bayName(flag)}`,
    to: { locationId, flag },
    toOwnerId: corporation.corporationId,
  }));
}

/** Nothing of a hangar is in reach from out there. */
function InSpace() {
  return (
    <div className="page-centre">
      <div className="in-space">
        <Icon name="ship" size={44} />
        <strong>You are in space</strong>
        <p>Hangars are in reach once you dock.</p>
        <a className="button button-primary" href={routeTo('space')}>
          <Icon name="ship" size={16} /> To your ship
        </a>
      </div>
    </div>
  );
}
