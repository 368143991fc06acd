// The own cargo, in space: what is thrown out of it, and what is anchored beside the ship.
import { useState } from 'react';
import { CONTAINER_GROUP_IDS } from '#protocol/inventory.ts';
import { CapacityBar } from '../hangar/capacity-bar.tsx';
import type { Types } from '../hangar/things.ts';
import { useGame } from '../state/game-context.ts';
import { useTypes } from '../state/types.ts';
import { useAction } from '../state/use-action.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { GoodsList, type Good } from './goods-list.tsx';
import { PasswordForm } from './password-form.tsx';
import { useCargo } from './use-can.ts';

const isContainer = ({ singleton, typeId }: Good, types: Types): boolean =>
  singleton && CONTAINER_GROUP_IDS.has(types.get(typeId)?.groupId ?? 0);

export function CargoDialog({ shipId, onClose }: { shipId: number; onClose: () => void }) {
  const { client } = useGame();
  const { data, reload } = useCargo(shipId);
  const [anchoring, setAnchoring] = useState<{ itemId: number; name: string }>();
  const action = useAction();
  const types = useTypes((data?.items ?? []).map(({ typeId }) => typeId));
  const change = (work: () => Promise<unknown>): void =>
    action.run(async () => {
      await work();
      setAnchoring(undefined);
      reload();
    });
  const anchor = (itemId: number, password: string | undefined): void =>
    change(() => client.call('space.anchor-can', { itemId, password }));
  return (
    <Dialog title="Cargo" onClose={onClose}>
      {!data && <Loading text="Opening the hold…" />}
      {data && <CapacityBar bay={data.bay} name="your cargo hold" />}
      {data && (
        <GoodsList
          label="In your cargo"
          goods={data.items}
          types={types}
          empty="Your cargo hold is empty."
          actions={(good, name) => (
            <>
              {isContainer(good, types) && (
                <button
                  type="button"
                  className="button"
                  aria-label={`Anchor ${name}`}
                  disabled={action.busy}
                  onClick={() => setAnchoring({ itemId: good.itemId, name })}
                >
                  Anchor…
                </button>
              )}
              <button
                type="button"
                className="button"
                aria-label={`Jettison ${name}`}
                disabled={action.busy}
                onClick={() =>
                  change(() => client.call('space.jettison', { itemIds: [good.itemId] }))
                }
              >
                Jettison
              </button>
            </>
          )}
        />
      )}
      {anchoring && (
        <PasswordForm
          label={`Password of ${anchoring.name}`}
          help="Leave it empty, and it opens to you alone."
          submit="Anchor"
          busy={action.busy}
          isOptional
          onSubmit={(password) => anchor(anchoring.itemId, password)}
          onCancel={() => setAnchoring(undefined)}
        />
      )}
      <ProblemBox problem={action.problem} />
    </Dialog>
  );
}
