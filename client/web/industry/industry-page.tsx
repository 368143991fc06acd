// Industry: what the pilot can make, what a job would take, and what is under way.
import { useState } from 'react';
import type { SlotGroup } from '#protocol/industry.ts';
import { useRoute } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { Segments } from '../ui/segments.tsx';
import { BlueprintList } from './blueprint-list.tsx';
import { DeliverySwitch } from './delivery-switch.tsx';
import { JobHistory } from './job-history.tsx';
import { JobList } from './job-list.tsx';
import { Planner } from './planner.tsx';
import { useWorkshop, type Workshop } from './use-workshop.ts';

const VIEWS = [
  ['make', 'Make'],
  ['jobs', 'Jobs'],
  ['history', 'History'],
] as const;
type View = (typeof VIEWS)[number][0];

/** Where jobs do not stand beside blueprints; as in the styles. */
const NARROW = '(max-width: 1100px)';

export default function IndustryPage() {
  const workshop = useWorkshop();
  const step = Number(useRoute().steps[0]);
  const chosen = workshop.blueprints?.find(({ itemId }) => itemId === step);
  const [view, setView] = useState<View>('make');
  return (
    <div className="industry" data-view={view} data-chosen={chosen !== undefined}>
      <header className="industry-bar">
        <Segments label="Parts of industry" options={VIEWS} value={view} onChange={setView} />
        <SlotBar workshop={workshop} />
      </header>
      {view === 'history' ? (
        <JobHistory facilities={workshop.facilities} />
      ) : (
        <div className="industry-columns">
          <BlueprintList workshop={workshop} chosen={chosen?.itemId} />
          {chosen ? (
            <Planner
              key={`${chosen.itemId} ${chosen.locationId}`}
              blueprint={chosen}
              workshop={workshop}
              onStarted={() => {
                workshop.reload();
                if (matchMedia(NARROW).matches) setView('jobs');
              }}
            />
          ) : (
            <section className="planner planner-none" aria-label="Job">
              <Icon name="industry" size={40} />
              <p>Choose a blueprint to see what it takes, and what comes of it.</p>
            </section>
          )}
          <section className="job-column" aria-label="Jobs under way">
            <h2 className="eyebrow">Under way</h2>
            <JobList workshop={workshop} />
          </section>
        </div>
      )}
    </div>
  );
}

const GROUPS: Record<SlotGroup, string> = {
  manufacturing: 'Manufacturing',
  science: 'Science',
  reaction: 'Reactions',
};

function SlotBar({ workshop: { slots, reload } }: { workshop: Workshop }) {
  if (!slots) return null;
  return (
    <div className="slot-bar">
      <ul className="slots" aria-label="Slots">
        {slots.slots.map(({ group, used, total }) => (
          <li key={group} data-full={used >= total}>
            {GROUPS[group]}{' '}
            <b>
              {used} / {total}
            </b>
          </li>
        ))}
      </ul>
      <DeliverySwitch
        label="Deliver new jobs by themselves"
        value={slots.autoDeliver}
        onChanged={reload}
      />
    </div>
  );
}
