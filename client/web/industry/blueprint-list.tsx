// The pilot's blueprints, wherever they are.
import { useState } from 'react';
import type { Facility, OwnBlueprint } from '#protocol/industry.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useTypes } from '../state/types.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { runsWords, whereWords } from './words.ts';
import type { Workshop } from './use-workshop.ts';

/** More rows than this are not read but searched. */
const MAX_ROWS = 200;

interface Props {
  workshop: Workshop;
  chosen: number | undefined;
}

export function BlueprintList({ workshop, chosen }: Props) {
  const { blueprints, facilities } = workshop;
  const types = useTypes(blueprints?.map(({ typeId }) => typeId) ?? []);
  const [text, setText] = useState('');
  const [facilityId, setFacilityId] = useState('');
  const search = text.trim().toLowerCase();
  const found = (blueprints ?? [])
    .map((blueprint) => ({ blueprint, name: typeName(types, blueprint.typeId) }))
    .filter(({ name }) => name.toLowerCase().includes(search))
    .filter(({ blueprint }) => facilityId === '' || String(blueprint.locationId) === facilityId)
    .sort((a, b) => a.name.localeCompare(b.name) || a.blueprint.itemId - b.blueprint.itemId);
  return (
    <section className="blueprints" aria-label="Blueprints">
      <div className="blueprint-filter">
        <label className="search">
          <Icon name="search" size={16} />
          <input
            type="search"
            aria-label="Search blueprints"
            placeholder="Search blueprints"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <select
          className="select"
          aria-label="Facility"
          value={facilityId}
          onChange={(event) => setFacilityId(event.target.value)}
        >
          <option value="">All places</option>
          {placesOf(blueprints ?? [], facilities).map(({ facilityId: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <ul className="blueprint-list" aria-label="Your blueprints">
        {found.slice(0, MAX_ROWS).map(({ blueprint, name }) => (
          <li key={blueprint.itemId}>
            <BlueprintLink
              blueprint={blueprint}
              name={name}
              where={whereWords(blueprint, facilities)}
              isChosen={blueprint.itemId === chosen}
            />
          </li>
        ))}
        {found.length > MAX_ROWS && <li className="empty">More of them. Search by name.</li>}
      </ul>
      {!blueprints && (
        <Loading
          text={workshop.failed ? 'The server does not answer…' : 'Reading your blueprints…'}
        />
      )}
      {blueprints?.length === 0 && (
        <p className="empty">
          You have no blueprints yet. <a href={routeTo('market')}>The market</a> sells originals.
        </p>
      )}
      {blueprints && blueprints.length > 0 && found.length === 0 && (
        <p className="empty">No blueprint is like that.</p>
      )}
    </section>
  );
}

function placesOf(
  blueprints: readonly OwnBlueprint[],
  facilities: ReadonlyMap<number, Facility>,
): Facility[] {
  const ids = new Set(blueprints.map(({ locationId }) => locationId));
  return [...ids].flatMap((id) => facilities.get(id) ?? []);
}

interface LinkProps {
  blueprint: OwnBlueprint;
  name: string;
  where: string;
  isChosen: boolean;
}

function BlueprintLink({ blueprint, name, where, isChosen }: LinkProps) {
  const { itemId, quantity, materialEfficiency, timeEfficiency } = blueprint;
  return (
    <a
      className="blueprint"
      href={routeTo('industry', itemId)}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className="blueprint-name">
        {name}
        {quantity > 1 && <small> ×{quantity}</small>}
      </span>
      <span className="blueprint-facts">
        <b data-kind={blueprint.runs === null ? 'original' : 'copy'}>{runsWords(blueprint)}</b>
        <span>ME {materialEfficiency}</span>
        <span>TE {timeEfficiency}</span>
      </span>
      <small className="blueprint-where">{where}</small>
    </a>
  );
}
