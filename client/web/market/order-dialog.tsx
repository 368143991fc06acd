// Buys or sells: an order, what it would come to, and the word to send it.
import type { TypeSummary, StationSummary } from '#protocol/universe.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { useReading } from '../state/use-reading.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { estimate, type Draft } from './estimate.ts';
import { OrderFields } from './order-fields.tsx';
import { OrderPreview } from './order-preview.tsx';
import { useBook } from './use-book.ts';
import { useJumps, type Desk } from './use-desk.ts';
import { useOrderForm, type OrderForm, type Wish } from './use-order-form.ts';
import { executionWords, SIDE_VERBS } from './words.ts';

export type { Wish };

interface Props {
  type: TypeSummary;
  wish: Wish;
  desk: Desk;
  home: StationSummary;
  onClose: () => void;
  onDone: () => void;
}

export function OrderDialog({ type, wish, desk, home, onClose, onDone }: Props) {
  const { client } = useGame();
  const { typeId } = type;
  const stations = desk.stations ?? [];
  const stationOf = (id: number) => stations.find(({ stationId }) => stationId === id);
  const stacks = useReading(`sellable ${typeId}`, () =>
    client.call('market.list-sellable', { typeId }),
  ).data?.filter(({ stationId }) => stationOf(stationId));
  const form = useOrderForm(wish, { home, stationOf, stacks: stacks ?? [] });
  const { draft, fields } = form;
  const sells = useBook({ regionId: desk.regionId, typeId, side: 'sell' }).orders ?? [];
  const buys = useBook({ regionId: desk.regionId, typeId, side: 'buy' }).orders ?? [];
  const station = draft?.station ?? home;
  const jumps = useJumps(station, desk.stations);
  const { stationId } = station;
  const terms = useReading(`terms ${stationId}`, () =>
    client.call('market.get-terms', { stationId }),
  ).data;
  const accounts = useReading('balance', () => client.call('wallet.get-accounts', {})).data;
  const opposite = fields.side === 'buy' ? sells : buys;
  const { busy, problem, send } = useSending(form, type, onDone);
  return (
    <Dialog title={`${SIDE_VERBS[fields.side]} ${type.name}`} onClose={onClose}>
      <form
        className="form order-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft) send(draft);
        }}
      >
        <OrderFields
          form={form}
          stations={stations}
          stacks={stacks}
          bestSell={sells[0]}
          bestBuy={buys[0]}
        />
        <OrderPreview
          draft={draft}
          expected={draft && terms && estimate(draft, opposite, jumps, terms)}
          balanceCents={accounts?.[0] && BigInt(accounts[0].balanceCents)}
        />
        <ProblemBox problem={problem} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton busy={busy} disabled={!draft}>
            {fields.durationDays === '0'
              ? `${SIDE_VERBS[fields.side]} now`
              : `Place ${fields.side} order`}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  );
}

function useSending(form: OrderForm, { typeId, name }: TypeSummary, onDone: () => void) {
  const { client, toasts } = useGame();
  const { busy, problem, run } = useAction();
  const send = (draft: Draft): void =>
    run(async () => {
      const { side, quantity, durationDays, range } = draft;
      const { stationId } = draft.station;
      const priceCents = String(draft.priceCents);
      const placement = { stationId, typeId, priceCents, quantity, durationDays };
      const { stack, minVolume } = form;
      const execution = await client.call(
        'market.place-order',
        side === 'buy'
          ? { side, ...placement, range, minVolume }
          : { side, ...placement, itemId: stack?.itemId ?? 0 },
      );
      toasts.add({ tone: 'good', ...executionWords(side, name, execution) });
      onDone();
    });
  return { busy, problem, send };
}
